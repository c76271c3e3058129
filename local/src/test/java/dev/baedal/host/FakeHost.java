package dev.baedal.host;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** Speaks for {@link Host} without any service: what is called {@code broken} does not start. */
public final class FakeHost {

	private FakeHost() {}

	public static void main(String[] args) throws Exception {
		try (var launcher = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]))) {
			var events = new DataOutputStream(launcher.getOutputStream());
			var requests = new DataInputStream(launcher.getInputStream());
			events.writeUTF(System.getenv(Host.TOKEN));
			while (true) {
				var request = Request.read(requests);
				events.writeUTF(request.service());
				events.writeBoolean(request.start() != null && !request.service().equals("broken"));
			}
		}
	}
}
