package dev.baedal.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServedRegionsTest {

	private final ServedRegions served = new ServedRegions(List.of("강남구", "Jung-gu", "서울", "San Francisco", "중구"));

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "서울특별시 마포구|서울", "서울시 마포구|서울", "(06236) 서울 마포|서울", "[서울] 마포|서울", "서울 강남 테헤란로 1|강남구",
					"1 Market St, san FRANCISCO, CA|san francisco", "12 Main, Jung-gu, Busan|jung-gu", "부산 중구|중구" })
	void findsARegionByTheWordsOfAnAddress(String address, String region) {
		assertThat(served.namedIn(address)).contains(region);
	}

	@ParameterizedTest
	@ValueSource(strings = { "부산 해운대", "서울대입구", "San Jose, Francisco St", "강남대로 5", "12" })
	void findsNoRegionInAPartOfAWord(String address) {
		assertThat(served.namedIn(address)).isEmpty();
	}

	@Test
	void findsTheRequestedRegion() {
		assertThat(served.named("서울특별시")).contains("서울");
		assertThat(served.named(" SAN francisco,")).contains("san francisco");
		assertThat(served.named("san")).isEmpty();
	}
}
