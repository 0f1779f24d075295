namespace Chancery.Analysis.Tests;

public sealed class AnalyzerTests
{
    [Fact]
    public void There_is_an_analyzer_for_each_language_and_it_is_always_the_same()
    {
        Assert.Equal(["en", "de", "sv", "pl"], Analyzer.Languages);
        Assert.All(Analyzer.Languages, language =>
        {
            Assert.Equal(language, Analyzer.For(language).Language);
            Assert.Same(Analyzer.For(language), Analyzer.For(language));
        });
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("EN")]
    [InlineData("")]
    public void An_unknown_language_is_refused_by_name(string language) =>
        Assert.Contains($"\"{language}\"", Assert.Throws<ArgumentException>(() => Analyzer.For(language)).Message, StringComparison.Ordinal);
}
