namespace Chancery.Documents.Reading;

/// <summary>Carries the reason why a file is refused up to <see cref="DocumentReader"/>, which reports it.</summary>
internal sealed class RefusedException(string reason) : Exception(reason);
