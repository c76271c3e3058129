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
import dev.baedal.messaging.test.Wire.Said;
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

/** A platform without stores gets the demo's, once. Its own name keeps it from hearing for the other tests. */
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
	void twoReplicasAtOnceOpenTheStoresOnce() throws Exception {
		assertThat(stores.count()).as("without a catalogue there is no store").isZero();
		List<String> before = said().stream().map(Said::id).toList();
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

		assertThat(stores.findAll(Pageable.unpaged())).hasSize(8);
		assertThat(menu.findAll(Pageable.unpaged())).hasSize(27);
		List<String> all = Stream
			.concat(stores.findAll(Pageable.unpaged()).map(store -> store.changed().key()).stream(),
					menu.findAll(Pageable.unpaged()).map(item -> item.changed().key()).stream())
			.toList();
		await().untilAsserted(
				() -> assertThat(saidSince(before)).extracting(Said::key).containsExactlyInAnyOrderElementsOf(all));
		assertThat(saidSince(before)).filteredOn(said -> said.key().equals("item:1"))
			.singleElement()
			.satisfies(said -> {
				assertThat(said.type()).isEqualTo("MenuItemChanged.v1");
				assertThat(said.data().get("version").asLong()).isZero();
				assertThat(said.data().get("price").asLong()).isEqualTo(18_000);
			});
		opensALaterStoreToo();
		saysAgainWhatTheTopicDoesNotEndWith(menu.findById(9901L).orElseThrow().changed(), "MenuItemChanged.v1");
		saysAgainWhatTheTopicDoesNotEndWith(stores.findById(99L).orElseThrow().changed(), "StoreChanged.v1");
	}

	/** As on a platform that is older than one of the stores. */
	private void opensALaterStoreToo() {
		Catalogue demo = Catalogue.named("demo", json);
		var later = new Catalogue.Entry(99, "later", demo.stores().get(0).policy(), List.of("Mapo", "서울\u00a0"),
				List.of(new Catalogue.Dish(9901, "counted", 1_000, 7)));

		assertThat(openStores.open(new Catalogue(List.of(demo.stores().get(0), later)))).isEqualTo(1);
		assertThat(openStores.open(new Catalogue(List.of(later)))).isZero();
		assertThat(menu.findById(9901L)).get().extracting(MenuItem::getStock).isEqualTo(7);
		assertThat(stores.findById(99L)).get().extracting(Store::getRegions).isEqualTo(List.of("Mapo", "서울"));
		await().untilAsserted(() -> assertThat(said()).filteredOn(said -> "store:99".equals(said.key()))
			.last()
			.satisfies(said -> assertThat(said.data().get("regions").valueStream()).hasSize(2)));
	}

	/** A relay that was replaced in mid-send wakes up, and compaction would keep what it sends. */
	private void saysAgainWhatTheTopicDoesNotEndWith(StoreEvent newest, String type) {
		String state = json.writeValueAsString(newest);
		await().until(() -> lastOf(newest.key()) != null);

		wire.say(Wire.MENUS, newest.key(), "late-" + newest.key(), type, "{\"version\":-1}", Instant.now());

		await().untilAsserted(() -> assertThat(lastOf(newest.key())).isEqualTo(state));
		assertThat(said()).extracting(Said::id).contains("late-" + newest.key());
	}

	private String lastOf(String key) {
		return said().stream()
			.filter(said -> key.equals(said.key()))
			.map(said -> said.data().toString())
			.reduce((earlier, later) -> later)
			.orElse(null);
	}

	@Test
	void aCatalogueThatDoesNotExistStopsTheStart() {
		LoadCatalogue unknown = new LoadCatalogue(openStores, stores, json, "unknown");

		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> unknown.run(null))
			.withMessageContaining("baedal.catalogue=unknown");
	}

	/** The other tests' service has opened its stores on the same topic. */
	private List<Said> saidSince(List<String> before) {
		return said().stream().filter(said -> !before.contains(said.id())).toList();
	}

	private List<Said> said() {
		return wire.heard(Wire.MENUS);
	}
}
