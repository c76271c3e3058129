package dev.baedal.load.report;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import dev.baedal.load.http.Sample;
import dev.baedal.load.platform.Effort;
import dev.baedal.load.platform.Spent;

/** A line of the table. A figure that was not measured, or is not a number, is a dash. */
public final class Row {

	private static final int NAME_WIDTH = 42;
	private static final int WIDTH = 9;

	private final String name;
	private final Map<Column, Double> figures = new EnumMap<>(Column.class);
	private String note = "";

	public Row(String name) {
		this.name = name;
	}

	public Row with(Column column, double figure) {
		if (!Double.isNaN(figure)) {
			figures.put(column, figure);
		}
		return this;
	}

	public Row without(Column column) {
		figures.remove(column);
		return this;
	}

	public Row with(Sample sample) {
		return with(Column.PER_SECOND, sample.perSecond()).with(Column.P50, sample.percentile(50))
			.with(Column.P99, sample.percentile(99))
			.with(Column.ERRORS, sample.errors());
	}

	public Row with(Spent spent) {
		return with(Column.PROCESSOR, spent.millis()).with(Column.SWITCHES, spent.switches());
	}

	/** A database server counts neither commits nor statements. */
	public Row with(Effort effort) {
		return with(effort.total()).with(Column.COMMITS, effort.commits() == 0 ? Double.NaN : effort.commits())
			.with(Column.STATEMENTS, effort.statements() == 0 ? Double.NaN : effort.statements());
	}

	/** A remark at the end of the line. */
	public Row note(String text) {
		this.note = text;
		return this;
	}

	String name() {
		return name;
	}

	String remark() {
		return note;
	}

	Map<Column, Double> figures() {
		return figures;
	}

	static String heading() {
		var line = new StringBuilder(padded(""));
		for (var column : Column.values()) {
			if (column.isInTable()) {
				line.append(("%" + WIDTH + "s").formatted(column.heading));
			}
		}
		return line.toString();
	}

	String line() {
		var line = new StringBuilder(padded(name));
		for (var column : Column.values()) {
			if (column.isInTable()) {
				line.append(("%" + WIDTH + "s").formatted(text(column)));
			}
		}
		figures.keySet()
			.stream()
			.filter(column -> !column.isInTable())
			.forEach(column -> line.append("  ").append(text(column)).append(' ').append(column.heading));
		return (line + "  " + note).stripTrailing();
	}

	private String text(Column column) {
		var figure = figures.get(column);
		if (figure == null) {
			return "–";
		}
		return String.format(Locale.ROOT, column == Column.ERRORS ? "%.0f" : "%.1f", figure);
	}

	private static String padded(String text) {
		return ("%-" + NAME_WIDTH + "s").formatted(text);
	}
}
