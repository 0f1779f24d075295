namespace Chancery.CrossLanguage;

/// <summary>One concept of the lexicon.</summary>
/// <param name="Id">Name of the concept, unique in its field: <c>desertification</c>.</param>
/// <param name="Field">Subject field: <c>environment</c>.</param>
/// <param name="Terms">By language, what the concept is called there, the best first; every language has one.</param>
public sealed record LexiconEntry(string Id, string Field, IReadOnlyDictionary<string, IReadOnlyList<string>> Terms)
{
    /// <summary>How the entry is named as evidence: <c>environment/desertification</c>.</summary>
    public string Evidence => $"{Field}/{Id}";
}
