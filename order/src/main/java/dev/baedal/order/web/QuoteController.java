package dev.baedal.order.web;

import dev.baedal.order.application.pricing.MenuItemLookup;
import dev.baedal.order.application.quoting.GiveQuote;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells everybody what an order costs; a POST, since the question is as long as an order. */
@RestController
class QuoteController {

	private final GiveQuote giveQuote;
	private final MenuItemLookup menuItems;

	QuoteController(GiveQuote giveQuote, MenuItemLookup menuItems) {
		this.giveQuote = giveQuote;
		this.menuItems = menuItems;
	}

	@PostMapping("/quotes")
	QuoteJson quote(@Valid @RequestBody QuoteRequest request) {
		return QuoteJson.of(giveQuote.give(request.toNewOrder(menuItems)));
	}
}
