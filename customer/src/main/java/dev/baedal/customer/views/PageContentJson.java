package dev.baedal.customer.views;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baedal.customer.domain.OrderStatus;
import dev.baedal.customer.domain.PageContent;
import org.springframework.boot.jackson.JacksonMixin;

/** The JSON of a page's content, without the status that {@link ComputedField} replaces. */
@JacksonMixin(PageContent.class)
abstract class PageContentJson {

	@JsonIgnore
	abstract OrderStatus status();
}
