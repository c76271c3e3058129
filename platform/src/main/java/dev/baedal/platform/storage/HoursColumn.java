package dev.baedal.platform.storage;

import dev.baedal.platform.hours.OpeningHours;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Maps opening hours to one column as JSON; null for a shop that is always open. Unknown fields are ignored, so that an
 * older replica reads what a newer one wrote.
 */
@Converter
@Immutable
public class HoursColumn implements AttributeConverter<OpeningHours, String> {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable OpeningHours hours) {
		return hours == null ? null : JSON.writeValueAsString(hours);
	}

	@Override
	public @Nullable OpeningHours convertToEntityAttribute(@Nullable String column) {
		return column == null ? null : JSON.readValue(column, OpeningHours.class);
	}
}
