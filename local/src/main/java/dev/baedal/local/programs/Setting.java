package dev.baedal.local.programs;

import dev.baedal.local.failure.CommandFailure;

/** A setting of one service; its text form is {@code order:baedal.payment.timeout=520ms}. */
public record Setting(Program program, String key, String value) {

	public static Setting parse(String text) {
		int colon = text.indexOf(':');
		int equals = text.indexOf('=');
		if (colon < 1 || equals < colon + 2) {
			throw new CommandFailure(
					"--set needs SERVICE:KEY=VALUE, as in order:baedal.payment.timeout=520ms, not \"" + text + "\"");
		}
		return new Setting(Program.named(text.substring(0, colon)), text.substring(colon + 1, equals),
				text.substring(equals + 1));
	}

	public String argument() {
		return "--" + key + "=" + value;
	}
}
