package dev.baedal.customer.domain;

import java.util.Arrays;
import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Maps the lines of a page to one column, so that they need no statement more: the pages of a poll are read and written
 * together.
 */
@Converter
@Immutable
class LinesInOneColumn implements AttributeConverter<@Nullable List<PageLine>, @Nullable String> {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable List<PageLine> lines) {
		return lines == null ? null : JSON.writeValueAsString(lines);
	}

	@Override
	public @Nullable List<PageLine> convertToEntityAttribute(@Nullable String column) {
		return column == null ? null : Arrays.asList(JSON.readValue(column, PageLine[].class));
	}
}
