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
