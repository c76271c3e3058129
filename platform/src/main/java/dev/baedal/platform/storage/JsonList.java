package dev.baedal.platform.storage;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Maps a list of records to one column as JSON; an empty list is null in the column. A record ignores fields that it
 * does not know, so that an older replica reads what a newer one wrote.
 */
public abstract class JsonList<T> implements AttributeConverter<List<T>, String> {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JavaType type;

	protected JsonList(Class<T> element) {
		type = JSON.getTypeFactory().constructCollectionType(List.class, element);
	}

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable List<T> list) {
		return list == null || list.isEmpty() ? null : JSON.writeValueAsString(list);
	}

	@Override
	public List<T> convertToEntityAttribute(@Nullable String column) {
		return column == null ? List.of() : List.copyOf(JSON.<List<T>>readValue(column, type));
	}
}
