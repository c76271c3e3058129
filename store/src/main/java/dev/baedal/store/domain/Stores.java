package dev.baedal.store.domain;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;
import org.springframework.data.web.SortDefault;

/** All stores. */
@RepositoryRestResource(path = "stores", collectionResourceRel = "stores", itemResourceRel = "store")
public interface Stores extends Repository<Store, Long> {

	/** Flushes, so that the revision is known. */
	Store saveAndFlush(Store store);

	@RestResource
	Optional<Store> findById(Long storeId);

	@RestResource
	Page<Store> findAll(@SortDefault(sort = "storeId") Pageable page);

	boolean existsById(Long storeId);

	@Query("select new dev.baedal.store.domain.Revision(store.storeId, store.revision) from Store store")
	List<Revision> findRevisions();

	long count();
}
