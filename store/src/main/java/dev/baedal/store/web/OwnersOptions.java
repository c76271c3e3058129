package dev.baedal.store.web;

import java.util.List;

import dev.baedal.store.domain.MenuOption;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes the options of a menu item without their stocks for a caller who may not read them either. */
class OwnersOptions extends ValueSerializer<List<MenuOption>> {

	@Override
	public void serialize(List<MenuOption> options, JsonGenerator json, SerializationContext context) {
		boolean shown = OwnersStock.isShown(json);
		json.writeStartArray();
		options.forEach(option -> context.writeValue(json, shown ? option : option.published()));
		json.writeEndArray();
	}
}
