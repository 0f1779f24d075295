namespace Chancery.CrossLanguage.Alignment;

/// <summary>What a clause says that can be seen in any language: concepts of the lexicon, figures, names, and how long it is.</summary>
/// <param name="Features">Weight by feature.</param>
/// <param name="Identity">How often it names each country and place: what tells one work from another of its kind.</param>
/// <param name="Words">Its length in words.</param>
/// <param name="Number">Its number as cited, empty where it has none.</param>
public sealed record ClauseSignature(IReadOnlyDictionary<int, float> Features, IReadOnlyDictionary<int, float> Identity, int Words, string Number);
