package dev.baedal.customer.domain;

import java.util.List;

import dev.baedal.platform.storage.JsonList;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * Maps the lines of a page to one column, so that they need no statement more: the pages of a poll are read and written
 * together. A null column stays null: the lines are not known yet, and the event that has them fills them in.
 */
@Converter
@Immutable
class LinesInOneColumn extends JsonList<PageLine> {

	LinesInOneColumn() {
		super(PageLine.class);
	}

	@Override
	public @Nullable List<PageLine> convertToEntityAttribute(@Nullable String column) {
		return column == null ? null : super.convertToEntityAttribute(column);
	}
}
