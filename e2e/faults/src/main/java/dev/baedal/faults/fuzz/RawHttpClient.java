package dev.baedal.faults.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Sends raw bytes to a local port and reads the response: HTTP clients refuse to send malformed requests. */
final class RawHttpClient {

	private static final int TIMEOUT_MILLIS = 15_000;
	private static final int TIMEOUT_OF_NONSENSE_MILLIS = 1_500;
	private static final int MOST_READ = 1 << 20;
	private static final int SLOW_BYTES = 100;

	private RawHttpClient() {}

	/** @return {@link Reply#NONE} when the connection ended, or the time-out passed, without a response */
	static Reply fire(FuzzRequest fuzzRequest) throws InterruptedException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), fuzzRequest.port())) {
			socket.setSoTimeout(fuzzRequest.httpLike() ? TIMEOUT_MILLIS : TIMEOUT_OF_NONSENSE_MILLIS);
			send(fuzzRequest, socket);
			return Reply.of(read(socket.getInputStream()));
		}
		catch (IOException ended) {
			return Reply.NONE;
		}
	}

	/** A server that refuses a request early may close the connection before all bytes are sent, after its response. */
	private static void send(FuzzRequest fuzzRequest, Socket socket) throws IOException, InterruptedException {
		OutputStream out = socket.getOutputStream();
		byte[] bytes = fuzzRequest.bytes();
		int slow = fuzzRequest.millisBetweenBytes() == 0 ? 0 : Math.min(SLOW_BYTES, bytes.length);
		try {
			out.write(bytes, 0, bytes.length - slow);
			out.flush();
			for (int i = bytes.length - slow; i < bytes.length; i++) {
				TimeUnit.MILLISECONDS.sleep(fuzzRequest.millisBetweenBytes());
				out.write(bytes[i]);
			}
			if (!fuzzRequest.httpLike()) {
				socket.shutdownOutput();
			}
		}
		catch (IOException refused) {
			if (socket.isClosed()) {
				throw refused;
			}
		}
	}

	private static String read(InputStream in) throws IOException {
		StringBuilder text = new StringBuilder();
		byte[] buffer = new byte[8192];
		try {
			for (int read = in.read(buffer); read >= 0 && text.length() < MOST_READ; read = in.read(buffer)) {
				text.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
			}
		}
		catch (SocketTimeoutException | java.net.SocketException end) {
			if (text.isEmpty()) {
				throw end;
			}
		}
		return text.toString();
	}
}
