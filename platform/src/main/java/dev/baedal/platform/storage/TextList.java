package dev.baedal.platform.storage;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A short list of lines of text in one column; a list that is empty is null there. */
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
