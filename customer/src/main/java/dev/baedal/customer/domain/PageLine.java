package dev.baedal.customer.domain;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * A line of the order, as its page shows it.
 *
 * @param unitPrice in won, the options included
 * @param options the chosen options in words; absent in the JSON of a line without options
 */
public record PageLine(String name, int qty, long unitPrice, @JsonInclude(Include.NON_EMPTY) List<String> options) {

	public PageLine {
		options = options == null ? List.of() : List.copyOf(options);
	}
}
