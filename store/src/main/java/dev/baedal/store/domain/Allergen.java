package dev.baedal.store.domain;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** What a menu has to warn of: the lists of Korea's and of the European Union's labelling. */
public enum Allergen {

	EGG("알류", "Egg"),
	MILK("우유", "Milk"),
	BUCKWHEAT("메밀", "Buckwheat"),
	PEANUT("땅콩", "Peanut"),
	SOY("대두", "Soy"),
	WHEAT("밀", "Wheat"),
	MACKEREL("고등어", "Mackerel"),
	CRAB("게", "Crab"),
	SHRIMP("새우", "Shrimp"),
	PORK("돼지고기", "Pork"),
	PEACH("복숭아", "Peach"),
	TOMATO("토마토", "Tomato"),
	SULPHITE("아황산류", "Sulphite"),
	WALNUT("호두", "Walnut"),
	CHICKEN("닭고기", "Chicken"),
	BEEF("쇠고기", "Beef"),
	SQUID("오징어", "Squid"),
	SHELLFISH("조개류", "Shellfish"),
	PINE_NUT("잣", "Pine nut"),
	FISH("생선", "Fish"),
	CELERY("셀러리", "Celery"),
	MUSTARD("겨자", "Mustard"),
	SESAME("참깨", "Sesame"),
	LUPIN("루핀", "Lupin"),
	GLUTEN("글루텐", "Gluten"),
	CRUSTACEAN("갑각류", "Crustacean"),
	NUT("견과류", "Nut"),
	MOLLUSC("연체류", "Mollusc");

	private final String ko;
	private final String en;

	Allergen(String ko, String en) {
		this.ko = ko;
		this.en = en;
	}

	/** Both languages, as in the names of a menu. */
	public String label() {
		return ko + " " + en;
	}

	/** Maps a list to one column, a line each; an empty list is null in the column. */
	@Converter
	static class InOneColumn implements AttributeConverter<List<Allergen>, String> {

		@Override
		public @Nullable String convertToDatabaseColumn(@Nullable List<Allergen> allergens) {
			return allergens == null || allergens.isEmpty() ? null
					: allergens.stream().map(Allergen::name).collect(Collectors.joining("\n"));
		}

		@Override
		public List<Allergen> convertToEntityAttribute(@Nullable String column) {
			return column == null ? List.of() : column.lines().map(Allergen::valueOf).toList();
		}
	}
}
