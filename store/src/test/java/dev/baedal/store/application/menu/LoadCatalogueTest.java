package dev.baedal.store.application.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import dev.baedal.messaging.test.ServiceTest;
import dev.baedal.messaging.test.Wire;
import dev.baedal.messaging.test.Wire.PublishedEvent;
import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.MenuItems;
import dev.baedal.store.domain.Store;
import dev.baedal.store.domain.StoreEvent;
import dev.baedal.store.domain.Stores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A platform without stores opens those of the demo catalogue once. Its own application name gives it a consumer group
 * of its own.
 */
@ServiceTest
@TestPropertySource(properties = { "baedal.catalogue=", "spring.application.name=store-without-stores",
		"baedal.messaging.compacted-interval=200ms" })
@DirtiesContext
class LoadCatalogueTest {

	@Autowired
	OpenStores openStores;
	@Autowired
	Stores stores;
	@Autowired
	MenuItems menu;
	@Autowired
	JsonMapper json;
	@Autowired
	Wire wire;

	@Test
	void concurrentReplicasOpenTheStoresOnce() throws Exception {
		assertThat(stores.count()).as("without a catalogue there is no store").isZero();
		List<String> before = published().stream().map(PublishedEvent::id).toList();
		LoadCatalogue demo = new LoadCatalogue(openStores, stores, json, "demo");
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService replicas = Executors.newFixedThreadPool(2);
		Runnable replica = () -> {
			try {
				together.await();
			}
			catch (Exception e) {
				throw new IllegalStateException(e);
			}
			demo.run(null);
		};
		for (Future<?> started : List.of(replicas.submit(replica), replicas.submit(replica))) {
			started.get();
		}
		replicas.shutdown();

		assertThat(stores.findAll(Pageable.unpaged())).hasSize(18);
		assertThat(menu.findAll(Pageable.unpaged())).hasSize(97);
		List<String> all = Stream
			.concat(stores.findAll(Pageable.unpaged()).map(store -> store.changed().key()).stream(),
					menu.findAll(Pageable.unpaged()).map(item -> item.changed().key()).stream())
			.toList();
		await().untilAsserted(() -> assertThat(publishedSince(before)).extracting(PublishedEvent::key)
			.containsExactlyInAnyOrderElementsOf(all));
		assertThat(publishedSince(before)).filteredOn(event -> event.key().equals("item:1"))
			.singleElement()
			.satisfies(event -> {
				assertThat(event.type()).isEqualTo("MenuItemChanged.v1");
				assertThat(event.data().get("version").asLong()).isZero();
				assertThat(event.data().get("price").asLong()).isEqualTo(18_000);
			});
		opensAStoreAddedLater();
		republishesAStateThatIsNotTheLastOnTheTopic(menu.findById(9901L).orElseThrow().changed(), "MenuItemChanged.v1");
		republishesAStateThatIsNotTheLastOnTheTopic(stores.findById(99L).orElseThrow().changed(), "StoreChanged.v1");
	}

	/** A store that was added to the catalogue after the platform's first start. */
	private void opensAStoreAddedLater() {
		Catalogue demo = Catalogue.named("demo", json);
		var later = new Catalogue.Entry(99, "later", demo.stores().get(0).policy(), List.of("Mapo", "서울\u00a0"), null,
				null, null, null, List.of(new Catalogue.Dish(9901, "counted", 1_000, 7, null, null, null, null, null)));

		assertThat(openStores.open(new Catalogue(List.of(demo.stores().get(0), later)))).isEqualTo(1);
		assertThat(openStores.open(new Catalogue(List.of(later)))).isZero();
		assertThat(menu.findById(9901L)).get().extracting(MenuItem::getStock).isEqualTo(7);
		assertThat(stores.findById(99L)).get().extracting(Store::getRegions).isEqualTo(List.of("Mapo", "서울"));
		await().untilAsserted(() -> assertThat(published()).filteredOn(event -> "store:99".equals(event.key()))
			.last()
			.satisfies(event -> assertThat(event.data().get("regions").valueStream()).hasSize(2)));
	}

	/** A replaced relay still sends an older state late, which compaction would keep as the last one. */
	private void republishesAStateThatIsNotTheLastOnTheTopic(StoreEvent newest, String type) {
		String state = json.writeValueAsString(newest);
		await().until(() -> lastOf(newest.key()) != null);

		wire.publish(Wire.MENUS, newest.key(), "late-" + newest.key(), type, "{\"version\":-1}", Instant.now());

		await().untilAsserted(() -> assertThat(lastOf(newest.key())).isEqualTo(state));
		assertThat(published()).extracting(PublishedEvent::id).contains("late-" + newest.key());
	}

	private String lastOf(String key) {
		return published().stream()
			.filter(event -> key.equals(event.key()))
			.map(event -> event.data().toString())
			.reduce((earlier, later) -> later)
			.orElse(null);
	}

	@Test
	void anUnknownCatalogueFailsTheStart() {
		LoadCatalogue unknown = new LoadCatalogue(openStores, stores, json, "unknown");

		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> unknown.run(null))
			.withMessageContaining("baedal.catalogue=unknown");
	}

	/** Leaves out the stores that the service of the other tests opened on the same topic. */
	private List<PublishedEvent> publishedSince(List<String> before) {
		return published().stream().filter(event -> !before.contains(event.id())).toList();
	}

	private List<PublishedEvent> published() {
		return wire.published(Wire.MENUS);
	}
}
