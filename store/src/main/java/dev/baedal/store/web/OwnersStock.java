package dev.baedal.store.web;

import dev.baedal.platform.security.Caller;
import dev.baedal.store.domain.MenuItem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes the stock of a menu item as null for a caller who may not read it at {@code /inventories} either. */
class OwnersStock extends StdSerializer<Integer> {

	OwnersStock() {
		super(Integer.class);
	}

	@Override
	public void serialize(Integer stock, JsonGenerator json, SerializationContext context) {
		if (isShown(json)) {
			json.writeNumber(stock);
		}
		else {
			json.writeNull();
		}
	}

	/** @param json that is writing a field of a menu item */
	static boolean isShown(JsonGenerator json) {
		return json.currentValue() instanceof MenuItem item && isShown(item.getStoreId());
	}

	/** Whether this caller reads the stocks of this store. */
	static boolean isShown(long storeId) {
		return Caller.now().runs(storeId);
	}
}
