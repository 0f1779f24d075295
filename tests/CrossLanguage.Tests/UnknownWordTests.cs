namespace Chancery.CrossLanguage.Tests;

/// <summary>What is made of words that the lexicon does not hold.</summary>
public sealed class UnknownWordTests
{
    [Theory]
    [InlineData("ratifi", "ratif")]
    [InlineData("nationhood", "nationhoo")]
    public void Stems_of_one_family_are_found(string stem, string related) =>
        Assert.Equal([related], new RelatedStems(["nationhoo", "nation", "ratif", "ration", "treati"]).Find(stem));

    [Theory]
    [InlineData("rate")]
    [InlineData("rational")]
    [InlineData("nationwide")]
    [InlineData("")]
    public void Stems_that_only_begin_alike_are_not(string stem) =>
        Assert.Empty(new RelatedStems(["ratific", "nationhood", "treati"]).Find(stem));

    [Theory]
    [InlineData("de", "Waffenlager", "waff", "lag")]
    [InlineData("sv", "vapenlager", "vap", "lag")]
    [InlineData("de", "Friedensvertrag", "fried", "vertrag")]
    public void A_compound_is_taken_apart_into_known_stems(string language, string word, string first, string second) =>
        Assert.Equal([first, second], CompoundParts.Of(language, word, stem => stem.StartsWith(first, StringComparison.Ordinal) || stem.StartsWith(second, StringComparison.Ordinal))
            .Select(stem => stem.StartsWith(first, StringComparison.Ordinal) ? first : second));

    [Theory]
    [InlineData("de", "Lagerfeuerholz")]
    [InlineData("en", "weaponstore")]
    public void A_compound_with_an_unknown_part_stays_whole(string language, string word) =>
        Assert.Empty(CompoundParts.Of(language, word, stem => stem.StartsWith("lag", StringComparison.Ordinal)));
}
