package dev.baedal.host;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How to start a service.
 *
 * @param log the file that takes what the service prints
 * @param jar the jar with the service's own classes; its manifest names the main class
 * @param isolated empty for a service that uses the libraries of the host, else its own class path without {@code jar}
 * @param hidden jars of the host that the service does not have
 * @param arguments of its main method
 */
public record Start(String service, String log, String jar, List<String> isolated, List<String> hidden,
		List<String> arguments) {

	public Start {
		isolated = List.copyOf(isolated);
		hidden = List.copyOf(hidden);
		arguments = List.copyOf(arguments);
	}

	void write(DataOutput out) throws IOException {
		out.writeUTF(service);
		out.writeUTF(log);
		out.writeUTF(jar);
		write(out, isolated);
		write(out, hidden);
		write(out, arguments);
	}

	static Start read(DataInput in) throws IOException {
		return new Start(in.readUTF(), in.readUTF(), in.readUTF(), list(in), list(in), list(in));
	}

	private static void write(DataOutput out, List<String> texts) throws IOException {
		out.writeInt(texts.size());
		for (String text : texts) {
			out.writeUTF(text);
		}
	}

	private static List<String> list(DataInput in) throws IOException {
		int size = in.readInt();
		List<String> texts = new ArrayList<>(size);
		for (int i = 0; i < size; i++) {
			texts.add(in.readUTF());
		}
		return texts;
	}
}
