package dev.baedal.local.programs;

import java.util.regex.Pattern;

/** One process of a program: {@code order} is the first replica, {@code order-2} the second. */
public record Instance(Program program, int number) {

	private static final Pattern LABEL = Pattern.compile("(.+)-([2-9])");

	public static Instance named(String label) {
		var replica = LABEL.matcher(label);
		return replica.matches() ? new Instance(Program.named(replica.group(1)), Integer.parseInt(replica.group(2)))
				: Program.named(label).first();
	}

	boolean isFirst() {
		return number == 1;
	}

	public String label() {
		return isFirst() ? program.label() : program.label() + "-" + number;
	}
}
