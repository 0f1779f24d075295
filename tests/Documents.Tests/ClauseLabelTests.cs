namespace Chancery.Documents.Tests;

public sealed class ClauseLabelTests
{
    [Theory]
    [InlineData("27", "cl_27", "27")]
    [InlineData("27.", "cl_27", "27")]
    [InlineData("5(2)", "art_5__para_2", "5(2)")]
    [InlineData("art2", "art_2", "2")]
    [InlineData("art11.2", "art_11__para_2", "11(2)")]
    [InlineData("Artykuł 3", "art_3", "3")]
    [InlineData("cl_27", "cl_27", "27")]
    [InlineData("annex_1__art_3", "annex_1__art_3", "3")]
    [InlineData("s1a.1", "cl_s1a.1", "s1a.1")]
    [InlineData("ø/§", "cl_x", "ø/§")]
    [InlineData("", "p_4", "")]
    public void Bulk_names_become_labels_and_numbers(string named, string label, string number)
    {
        Assert.Equal((label, number), ClauseLabel.FromBulk(named, 4));
    }

    [Fact]
    public void Labels_are_ordered_as_a_reader_counts()
    {
        string[] ordered = ["art_5", "art_5__para_1", "art_5__para_2", "art_5__para_10", "art_5a", "art_6", "art_10", "cl_2", "cl_10", "p_1"];
        var shuffled = ordered.Reverse().ToList();
        shuffled.Sort(ClauseLabel.Compare);

        Assert.Equal(ordered, shuffled);
    }
}
