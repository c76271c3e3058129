package dev.baedal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "seoul gangnam 1|seoul", "Seoul, Gangnam|seoul", "(06236) 서울 강남구|서울", "06236 서울 강남구|서울",
					"[135-080] 서울|서울", "(우 06236) 서울|서울", "'서울　강남구'|서울", "(서울) 강남|서울", "- Seoul|seoul", "06236|06236",
					"12 Main Street|12", "🍕|🍕", "'; ,'|;" })
	void isTheFirstWordThatIsNoPostcode(String address, String region) {
		assertThat(Region.firstWordOf(address)).isEqualTo(region);
	}

	@Test
	void isOneNameInEverySpelling() {
		assertThat(Region.firstWordOf(Normalizer.normalize("서울 강남구", Normalizer.Form.NFD))).isEqualTo("서울");
		assertThat(Region.firstWordOf("서울\u00A0강남구")).isEqualTo("서울");
		assertThat(Region.normal(" Seoul, ")).isEqualTo("seoul");
		assertThat(Region.normal("Seoul Gangnam")).isEqualTo("seoul gangnam");
	}

	@Test
	void isCutBetweenCharactersAfterLowerCasing() {
		assertThat(Region.firstWordOf("İ".repeat(65))).isEqualTo("i\u0307".repeat(64));
		assertThat(Region.firstWordOf("a" + "🍕".repeat(100))).isEqualTo("a" + "🍕".repeat(63));
	}
}
