package dev.baedal.store.web;

import java.util.Map;

import dev.baedal.platform.personal.PersonalData;
import dev.baedal.platform.security.CallersOwnLookup;
import dev.baedal.platform.security.Role;
import dev.baedal.store.application.people.PeopleOfPerson;
import dev.baedal.store.domain.Cooking;
import dev.baedal.store.domain.Cookings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Limits lookups of a cooking by id to the store's owner and operators; {@link Cookings} limits the lists. */
@Configuration(proxyBeanMethods = false)
class CookingLookup {

	@Bean
	CallersOwnLookup<Cooking, Long> ownCooking(Cookings cookings) {
		return new CallersOwnLookup<>(Cooking.class, Long.class, cookings::findById, Cooking::getOrderId,
				(caller, cooking) -> caller.owns(cooking.getStoreId()), Role.OWNER);
	}

	@Bean
	PersonalData personalData(Cookings cookings, PeopleOfPerson people) {
		return person -> Map.of("cookings", cookings.findByCustomerIdOrderByOrderId(person), "storePeople",
				people.partsOf(person));
	}
}
