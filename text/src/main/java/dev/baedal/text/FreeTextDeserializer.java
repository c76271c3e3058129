package dev.baedal.text;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Normalises the text; a blank text becomes null, unless the rule rejects blanks. */
class FreeTextDeserializer extends StdScalarDeserializer<String> {

	/** A longer text is not normalised, since that would take too long, and is rejected for its length. */
	private static final int LONGEST = 8192;

	private final boolean blankIsNone;

	FreeTextDeserializer() {
		this(true);
	}

	private FreeTextDeserializer(boolean blankIsNone) {
		super(String.class);
		this.blankIsNone = blankIsNone;
	}

	@Override
	public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
		FreeText rule = property == null ? null : property.getAnnotation(FreeText.class);
		return rule == null ? this : new FreeTextDeserializer(!rule.blankRefused());
	}

	@Override
	public String deserialize(JsonParser parser, DeserializationContext context) {
		String typed = StringDeserializer.instance.deserialize(parser, context);
		if (typed == null || typed.length() > LONGEST) {
			return typed;
		}
		String normal = TextNormaliser.normal(typed);
		return normal.isEmpty() && blankIsNone ? null : normal;
	}
}
