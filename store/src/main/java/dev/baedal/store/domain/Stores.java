package dev.baedal.store.domain;

import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;
import org.springframework.data.web.SortDefault;

/** All stores. */
@RepositoryRestResource(path = "stores", collectionResourceRel = "stores", itemResourceRel = "store")
public interface Stores extends Repository<Store, Long> {

	/** Writes at once, so that the revision is known. */
	@RestResource(exported = false)
	Store saveAndFlush(Store store);

	Optional<Store> findById(Long storeId);

	Page<Store> findAll(@SortDefault(sort = "storeId") Pageable page);

	@RestResource(exported = false)
	boolean existsById(Long storeId);

	@RestResource(exported = false)
	long count();
}
