package dev.baedal.host;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What the launcher asks for.
 *
 * @param start null for a stop of the service
 */
public record Request(String service, Start start) {

	public static Request start(Start start) {
		return new Request(start.service(), start);
	}

	public static Request stop(String service) {
		return new Request(service, null);
	}

	public void write(DataOutput out) throws IOException {
		out.writeUTF(service);
		out.writeBoolean(start != null);
		if (start != null) {
			start.write(out);
		}
	}

	static Request read(DataInput in) throws IOException {
		String service = in.readUTF();
		return in.readBoolean() ? start(Start.read(in)) : stop(service);
	}
}
