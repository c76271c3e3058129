package dev.baedal.customer.views;

import java.util.Map;

import dev.baedal.customer.domain.MyPage;
import dev.baedal.customer.domain.MyPages;
import dev.baedal.platform.personal.PersonalData;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.CallersOwnLookup;
import dev.baedal.platform.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Limits lookups of a page by id, in any view, to its customer and operators; the repositories limit the lists. */
@Configuration(proxyBeanMethods = false)
class MyPageLookup {

	@Bean
	CallersOwnLookup<MyPage, Long> ownPage(MyPages pages) {
		return new CallersOwnLookup<>(MyPage.class, Long.class, pages::findById, MyPage::getOrderId,
				(caller, page) -> caller.is(Role.CUSTOMER, page.getCustomerId()), Role.CUSTOMER);
	}

	@Bean
	PersonalData personalData(MyPages pages) {
		return customerId -> Map.of("myPages", pages.findByCustomerIdOrderByOrderId(customerId));
	}

	@Bean
	CallersOwnLookup<OrderSearch, Long> ownOrderSearch(OrderSearches views) {
		return new CallersOwnLookup<>(OrderSearch.class, Long.class, views::findById, OrderSearch::getOrderId,
				MyPageLookup::isShown, Role.CUSTOMER);
	}

	@Bean
	CallersOwnLookup<StreetOrder, Long> ownStreetOrder(StreetOrders views) {
		return new CallersOwnLookup<>(StreetOrder.class, Long.class, views::findById, StreetOrder::getOrderId,
				MyPageLookup::isShown, Role.CUSTOMER);
	}

	@Bean
	CallersOwnLookup<UserApp, Long> ownUserApp(UserApps views) {
		return new CallersOwnLookup<>(UserApp.class, Long.class, views::findById, UserApp::getOrderId,
				MyPageLookup::isShown, Role.CUSTOMER);
	}

	private static boolean isShown(Caller caller, SeedView view) {
		return caller.is(Role.CUSTOMER, view.customerId);
	}
}
