namespace Chancery.Search.Tests;

public sealed class RankingTests(SmallIndex index) : IClassFixture<SmallIndex>
{
    [Theory]
    [InlineData("signing", 3, 4)]
    [InlineData("signed", 4, 3)]
    [InlineData("lantern harvest", 1, 2)]
    [InlineData("state visit", 5, 6)]
    [InlineData("lighthouse keeper", 7, 8)]
    [InlineData("lantern OR signing^9", 3, 1)]
    [InlineData("lantern^9 OR signing", 1, 3)]
    public void The_better_clause_comes_first(string query, int better, int worse)
    {
        var scores = index.Search(query, each => each with { In = ["en"] }).Hits.ToDictionary(hit => hit.Id, hit => hit.Score, StringComparer.Ordinal);
        Assert.True(scores[$"ranking/en/cl_{better}"] > scores[$"ranking/en/cl_{worse}"], string.Join(", ", scores));
    }

    [Fact]
    public void Sorting_by_date_puts_the_latest_first_and_undated_last()
    {
        var dates = index.Search("*", query => query with { ByDate = true }).Hits.Select(hit => hit.Date ?? "0000").ToList();
        Assert.Equal([.. dates.OrderDescending(StringComparer.Ordinal)], dates);
        Assert.Equal(("2025-05-06", "0000"), (dates[0], dates[^1]));
    }
}

public sealed class PagingTests(SmallIndex index) : IClassFixture<SmallIndex>
{
    [Theory]
    [InlineData("*", 7, false)]
    [InlineData("the OR die OR i", 4, false)]
    [InlineData("desertification OR timber OR state", 1, false)]
    [InlineData("the OR die OR i", 3, true)]
    public void Pages_give_every_hit_once_and_in_order(string text, int size, bool byDate)
    {
        var whole = index.Search(text, query => query with { ByDate = byDate });
        var paged = new List<string>();
        string? cursor = null;
        do
        {
            var page = index.Search(text, query => query with { ByDate = byDate, Size = size, Cursor = cursor });
            Assert.Equal(whole.Total, page.Total);
            paged.AddRange(page.Hits.Select(hit => hit.Id));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal(whole.Hits.Select(hit => hit.Id), paged);
    }

    [Fact]
    public void A_cursor_of_another_query_is_refused()
    {
        string cursor = index.Search("the", query => query with { Size = 1 }).Next!;
        Assert.Equal("cursor", Assert.Throws<SearchParameterException>(() => index.Search("a", query => query with { Cursor = cursor })).Parameter);
        Assert.Throws<SearchParameterException>(() => index.Search("the", query => query with { Cursor = cursor, In = ["en"] }));
        Assert.Throws<SearchParameterException>(() => index.Search("the", query => query with { Cursor = cursor, MatchMin = 1 }));
        Assert.Throws<SearchParameterException>(() => index.Search("the", query => query with { Cursor = new PageCursor(99, 1, PageCursor.MarkOf(query)).ToString() }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("MS4yLjM")]
    [InlineData("\uD800")]
    public void What_is_no_cursor_is_refused(string cursor) =>
        Assert.Throws<SearchParameterException>(() => index.Search("the", query => query with { Cursor = cursor }));
}
