package dev.baedal.store.application.menu;

import dev.baedal.store.domain.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import tools.jackson.databind.json.JsonMapper;

/** Opens the catalogue's missing stores at start, before the service reports ready; once per platform. */
@Component
class LoadCatalogue implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(LoadCatalogue.class);

	private final OpenStores openStores;
	private final Stores stores;
	private final JsonMapper json;
	private final String name;

	LoadCatalogue(OpenStores openStores, Stores stores, JsonMapper json, @Value("${baedal.catalogue}") String name) {
		this.openStores = openStores;
		this.stores = stores;
		this.json = json;
		this.name = name;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!StringUtils.hasText(name)) {
			return;
		}
		Catalogue catalogue = Catalogue.named(name, json);
		try {
			int opened = openStores.open(catalogue);
			if (opened > 0) {
				log.info("Created {} stores of the catalogue {}", opened, name);
			}
		}
		catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
			// replicas that start together race; the unique keys let one of them insert
			if (!catalogue.stores().stream().allMatch(entry -> stores.existsById(entry.storeId()))) {
				throw e;
			}
			log.info("Another replica created the stores of the catalogue {}", name);
		}
	}
}
