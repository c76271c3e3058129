package dev.baedal.text;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Normalises and validates the ids of people. An id is also part of paths and links, so the characters with a meaning
 * there are rejected. An invisible character is rejected, not dropped: two accounts of an issuer must not become one
 * person here.
 */
public final class PersonIds {

	/** In UTF-16 code units, as in each column. */
	public static final int LONGEST = 64;

	private static final Pattern TYPED = Pattern.compile("[\\p{L}\\p{M}\\p{N} ._@+-]*");

	/** Issuers write : and | between the parts of a subject. */
	private static final Pattern ISSUED = Pattern.compile("[\\p{L}\\p{M}\\p{N} ._@+:|-]*");
	private static final Pattern NAMED = Pattern.compile("[\\p{L}\\p{N}]");

	/** Data REST serves this path beside the ids of each list. */
	private static final String RESERVED = "search";
	private static final int LONGEST_TYPED = 1024;

	private PersonIds() {}

	/** @return the id as it is stored: NFC, and one space for each run of blanks; null for null */
	public static String normal(String typed) {
		return typed == null || typed.length() > LONGEST_TYPED ? typed : TextNormaliser.composed(typed);
	}

	/** @return the fault of an id of a token or a path, in its normal form and not blank */
	public static Optional<Fault> fault(String id) {
		return fault(id, ISSUED);
	}

	private static Optional<Fault> fault(String id, Pattern allowed) {
		if (id.length() > LONGEST) {
			return Optional.of(Fault.of(Fault.Kind.LONG_ID));
		}
		boolean isSeen = id.codePoints()
			.noneMatch(character -> Characters.isDropped(character) || Characters.isJoining(character));
		if (!isSeen || !allowed.matcher(id).matches()) {
			return Optional.of(Fault.of(Fault.Kind.NO_ID));
		}
		if (id.equals(RESERVED)) {
			return Optional.of(Fault.of(Fault.Kind.RESERVED_ID));
		}
		// "." and ".." would navigate the path
		return NAMED.matcher(id).find() ? Optional.empty() : Optional.of(Fault.of(Fault.Kind.BARE_ID));
	}

	/** Normalises the id; a blank id becomes null. */
	static class Deserializer extends StdScalarDeserializer<String> {

		Deserializer() {
			super(String.class);
		}

		@Override
		public String deserialize(JsonParser parser, DeserializationContext context) {
			String id = normal(StringDeserializer.instance.deserialize(parser, context));
			return id == null || id.isEmpty() ? null : id;
		}
	}

	/** Accepts a missing id, which other constraints may reject. */
	public static class Validator implements ConstraintValidator<PersonId, String> {

		@Override
		public boolean isValid(String id, ConstraintValidatorContext context) {
			Optional<Fault> fault = id == null || id.isEmpty() ? Optional.empty() : fault(id, TYPED);
			fault.ifPresent(found -> {
				context.disableDefaultConstraintViolation();
				context.buildConstraintViolationWithTemplate(found.template()).addConstraintViolation();
			});
			return fault.isEmpty();
		}
	}
}
