package dev.baedal.platform.storage;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Maps a short list of text lines to one column; an empty list is null in the column. */
@Converter
public class TextList implements AttributeConverter<List<String>, String> {

	@Override
	public String convertToDatabaseColumn(List<String> lines) {
		return lines == null || lines.isEmpty() ? null : String.join("\n", lines);
	}

	@Override
	public List<String> convertToEntityAttribute(String column) {
		return column == null ? List.of() : column.lines().toList();
	}
}
