package dev.baedal.store.application.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.NewOption;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The demo catalogue: the shops of the seeds, which stay as they are, and a city around them. */
class CatalogueTest {

	/** Numbers above are those of menu items that owners add. */
	private static final long HIGHEST_NUMBER = 100_000;
	private static final long LAST_STORE_OF_THE_SEEDS = 8;

	private final List<Catalogue.Entry> stores = Catalogue.named("demo", JsonMapper.shared()).stores();

	@Test
	void hasTheShopsOfTheSeedsAndTenMore() {
		assertThat(stores).extracting(Catalogue.Entry::storeId)
			.startsWith(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L)
			.doesNotHaveDuplicates()
			.hasSize(18);
	}

	@Test
	void numbersEachDishOnceAndBelowThoseOfOwners() {
		assertThat(dishes()).extracting(Catalogue.Dish::menuItemId)
			.doesNotHaveDuplicates()
			.allMatch(number -> number <= HIGHEST_NUMBER);
	}

	/** The seeds' orders name a dish by one of its two names ({@code americano}), which has to stay unambiguous. */
	@Test
	void hasNoOtherDishWithTheNameOfASeedsDish() {
		List<String> ofTheCity = city().flatMap(store -> store.menu().stream()).map(CatalogueTest::name).toList();

		for (Catalogue.Dish dish : ofTheSeeds()) {
			String korean = name(dish).replaceFirst(" [a-z].*", "");
			String english = name(dish).substring(korean.length()).strip();
			assertThat(ofTheCity).as(dish.name())
				.noneMatch(other -> other.startsWith(korean + " ") || other.endsWith(" " + english));
		}
	}

	@Test
	void keepsTheDishesOfTheSeedsWithoutOptions() {
		assertThat(ofTheSeeds()).allSatisfy(dish -> {
			assertThat(dish.options()).isNull();
			assertThat(dish.category()).isNull();
		});
	}

	@Test
	void keepsTheStoresOfTheSeedsAlwaysOpenAndWithoutFees() {
		assertThat(stores.stream().filter(store -> store.storeId() <= LAST_STORE_OF_THE_SEEDS)).allSatisfy(store -> {
			assertThat(store.hours()).isNull();
			assertThat(store.delivery()).isNull();
			assertThat(store.minutes()).isNull();
			assertThat(store.profile()).isNull();
		});
	}

	@Test
	void opensTheStoresOfTheCityWithProfilesHoursAndFees() {
		assertThat(city().map(Catalogue.Entry::toStore)).allSatisfy(store -> {
			assertThat(store.getProfile()).isNotNull().hasNoNullFieldsOrProperties();
			assertThat(store.getProfile().kind()).satisfies(CatalogueTest::isInBothLanguages);
			assertThat(store.getProfile().description()).satisfies(CatalogueTest::isInBothLanguages);
		});
		assertThat(city()).filteredOn(store -> store.hours() != null).hasSizeGreaterThan(5);
		assertThat(city()).filteredOn(store -> store.delivery() != null).hasSizeGreaterThan(5);
	}

	@Test
	void tellsEachDishOfTheCityInBothLanguages() {
		assertThat(city().flatMap(store -> store.menu().stream())).allSatisfy(dish -> {
			assertThat(dish.name()).satisfies(CatalogueTest::isInBothLanguages);
			assertThat(dish.category()).satisfies(CatalogueTest::isInBothLanguages);
			assertThat(dish.description()).satisfies(CatalogueTest::isInBothLanguages);
		});
	}

	@Test
	void offersOptionsThatFitTogether() {
		assertThat(city()).allSatisfy(store -> assertThat(store.menu().stream().map(dish -> dish.of(store.storeId())))
			.extracting(MenuItem::getOptions)
			.anyMatch(options -> !options.isEmpty()));
	}

	@Test
	void tellsEachChoiceInBothLanguagesOrAsAMeasure() {
		assertThat(dishes().stream().filter(dish -> dish.options() != null).flatMap(dish -> dish.options().stream()))
			.flatExtracting(NewOption::choices)
			.extracting(NewOption.Choice::name)
			.allSatisfy(choice -> assertThat(choice).matches(".*[가-힣].*[A-Za-z].*|.*[가-힣].* \\d+ cm"));
	}

	private List<Catalogue.Dish> dishes() {
		return stores.stream().flatMap(store -> store.menu().stream()).toList();
	}

	private List<Catalogue.Dish> ofTheSeeds() {
		return stores.stream()
			.filter(store -> store.storeId() <= LAST_STORE_OF_THE_SEEDS)
			.flatMap(store -> store.menu().stream())
			.toList();
	}

	private Stream<Catalogue.Entry> city() {
		return stores.stream().filter(store -> store.storeId() > LAST_STORE_OF_THE_SEEDS);
	}

	private static String name(Catalogue.Dish dish) {
		return dish.name().toLowerCase(Locale.ROOT);
	}

	private static void isInBothLanguages(String text) {
		assertThat(text).containsPattern("[가-힣]").containsPattern("[A-Za-z]{2}");
	}
}
