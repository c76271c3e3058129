package dev.baedal.customer.views;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.baedal.customer.domain.MyPage;
import dev.baedal.customer.domain.PageContent;
import org.springframework.boot.jackson.JacksonMixin;
import tools.jackson.databind.annotation.JsonAppend;

/** The JSON of MyPage: its content, and the fields computed from it. */
@JacksonMixin(MyPage.class)
@JsonAppend(props = {
		@JsonAppend.Prop(name = ComputedField.STATUS, value = ComputedField.class, type = String.class,
				include = JsonInclude.Include.ALWAYS),
		@JsonAppend.Prop(name = ComputedField.STATUS_LABEL, value = ComputedField.class, type = String.class,
				include = JsonInclude.Include.ALWAYS),
		@JsonAppend.Prop(name = ComputedField.PROGRESS, value = ComputedField.class, type = String.class,
				include = JsonInclude.Include.ALWAYS),
		@JsonAppend.Prop(name = ComputedField.CANCEL_PENDING, value = ComputedField.class, type = boolean.class),
		@JsonAppend.Prop(name = ComputedField.PAYMENT_LABEL, value = ComputedField.class, type = String.class,
				include = JsonInclude.Include.ALWAYS),
		@JsonAppend.Prop(name = ComputedField.COOKING_LABEL, value = ComputedField.class, type = String.class,
				include = JsonInclude.Include.ALWAYS),
		@JsonAppend.Prop(name = ComputedField.DELIVERY_LABEL, value = ComputedField.class, type = String.class,
				include = JsonInclude.Include.ALWAYS),
		@JsonAppend.Prop(name = ComputedField.COUPON_LABEL, value = ComputedField.class, type = String.class,
				include = JsonInclude.Include.ALWAYS) })
abstract class MyPageJson {

	@JsonIgnore
	abstract Long getVersion();

	@JsonUnwrapped
	abstract PageContent getContent();
}
