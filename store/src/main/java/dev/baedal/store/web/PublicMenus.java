package dev.baedal.store.web;

import java.util.List;

import dev.baedal.platform.security.PublicReads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets everybody look at stores, menus and images before they log in. */
@Configuration(proxyBeanMethods = false)
class PublicMenus {

	@Bean
	PublicReads storesAndMenus() {
		return new PublicReads(List.of("/stores", "/stores/{storeId:(?!mine$).*}", "/menus", "/menus/*",
				"/menus/search/*", "/images/*"));
	}
}
