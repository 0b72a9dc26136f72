"""Certificates that a station makes for itself."""

from cryptography import x509

from bulletin.disclosure.certificates import self_made


def test_certificates_mark_as_critical_what_rfc_5280_marks_so() -> None:
    chain, _key = self_made("रेडियो")
    leaf, root = x509.load_pem_x509_certificates(chain)
    for one in (leaf, root):
        critical = {each.oid._name: each.critical for each in one.extensions}
        assert critical["basicConstraints"] is True
        assert critical["keyUsage"] is True
        assert critical["subjectKeyIdentifier"] is False
        assert critical["authorityKeyIdentifier"] is False


def test_long_name_is_cut_to_what_libraries_allow() -> None:
    """A letter of Hindi has three bytes."""
    station = "सामुदायिक रेडियो मधुबन, आबू रोड"
    chain, _key = self_made(station)
    leaf, root = (
        [str(each.value) for each in one.subject] for one in x509.load_pem_x509_certificates(chain)
    )
    assert root[0].endswith(" (root)")
    for name in (*leaf, root[0].removesuffix(" (root)"), root[1]):
        assert station.startswith(name)
    assert all(60 < len(name.encode()) <= 64 for name in (*leaf, *root))


def test_only_the_root_may_issue_certificates() -> None:
    chain, _key = self_made("रेडियो")
    leaf, root = x509.load_pem_x509_certificates(chain)
    for one, issues in ((leaf, False), (root, True)):
        assert one.extensions.get_extension_for_class(x509.BasicConstraints).value.ca is issues
        usage = one.extensions.get_extension_for_class(x509.KeyUsage).value
        assert usage.key_cert_sign is issues
        assert usage.digital_signature is not issues
    leaf.verify_directly_issued_by(root)
