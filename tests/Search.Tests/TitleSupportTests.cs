namespace Chancery.Search.Tests;

/// <summary>Titles and headings support a match, they do not make one (docs/decisions/0004).</summary>
public sealed class TitleSupportTests(SmallIndex index) : IClassFixture<SmallIndex>
{
    [Fact]
    public void A_word_that_stands_in_titles_only_finds_no_clause()
    {
        Assert.Empty(index.Ids("Kazakhstan"));
        Assert.Equal(24, index.Search("title:Kazakhstan").Total.Value);
        Assert.Equal(24, index.Search("title:Kazachstan").Total.Value);
    }

    [Theory]
    [InlineData("Kazakhstan desertification")]
    [InlineData("Kazakhstan AND desertification")]
    [InlineData("+Kazachstan +pustynnienie")]
    [InlineData("Kasachstan AND (Wüstenbildung OR Vulkan)")]
    [InlineData("title:Kazakhstan desertification")]
    public void Words_of_titles_help_words_of_the_text(string query) =>
        Assert.Equal(SmallIndex.Clause("arid-lands", 1), index.Ids(query));

    [Fact]
    public void A_minus_looks_at_the_text_only()
    {
        Assert.Equal(SmallIndex.Clause("arid-lands", 1), index.Ids("desertification -Kazakhstan"));
        Assert.Equal(["ranking/en/cl_8"], index.Ids("keeper -lighthouse"));
        Assert.Empty(index.Ids("keeper -section:lighthouse -text:lighthouse"));
    }

    [Fact]
    public void Headings_alone_make_no_match() =>
        Assert.Equal(["ranking/en/cl_7"], index.Ids("lighthouse"));
}
