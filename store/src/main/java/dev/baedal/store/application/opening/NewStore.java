package dev.baedal.store.application.opening;

import java.util.List;

import dev.baedal.store.domain.StorePolicy;
import dev.baedal.store.domain.StoreProfile;

/** @param regions that it delivers to */
public record NewStore(String name, StorePolicy policy, List<String> regions, StoreProfile profile) {}
