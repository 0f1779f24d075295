namespace Chancery.Documents.Tests.Reading;

/// <summary>Files that would cost more than they may, and what they cost.</summary>
public sealed class BudgetTests : IDisposable
{
    private const int Megabyte = 1024 * 1024;

    private readonly Texts _texts = new();

    public void Dispose() => _texts.Dispose();

    [Fact]
    public void A_gigabyte_of_one_line_is_refused_unread()
    {
        var path = Sparse("line.txt", 1L << 30);

        var (reason, allocated) = Refusal(path, new ReadOptions());

        Assert.Contains("1,073,741,824 bytes; 67,108,864 are allowed", reason, StringComparison.Ordinal);
        Assert.InRange(allocated, 0, Megabyte);
    }

    [Theory]
    [InlineData("line.txt")]
    [InlineData("line.md")]
    public void An_endless_line_is_refused_as_soon_as_it_shows(string name)
    {
        var path = _texts.Put(name, new string('a', 20 * Megabyte));

        var (reason, allocated) = Refusal(path, new ReadOptions());

        Assert.Contains("line 1 has over", reason, StringComparison.Ordinal);
        Assert.InRange(allocated, 0, 64 * Megabyte);
    }

    [Theory]
    [InlineData("tree.xml", "<TEI>", "<p/>")]
    [InlineData("tree.xml", "<akomaNtoso>", "<p a='1'/>")]
    [InlineData("tree.en.html", "<html><body>", "<br>")]
    [InlineData("text.en.txt", "", "The two sides agree.\n")]
    public void Trees_and_texts_stay_within_the_budget(string name, string root, string repeated)
    {
        var path = _texts.Put(name, root + string.Concat(Enumerable.Repeat(repeated, 24 * Megabyte / repeated.Length)));

        var (reason, allocated) = Refusal(path, new ReadOptions { TimeMax = TimeSpan.FromSeconds(100) });

        Assert.Contains("64 MB of memory", reason, StringComparison.Ordinal);

        // The file itself and its text are on the account as well, and are garbage when it is closed.
        Assert.InRange(allocated, 0, 160 * Megabyte);
    }

    [Fact]
    public void The_budget_can_be_raised()
    {
        var path = _texts.Put("many.en.txt", string.Concat(Enumerable.Repeat("The two sides agree on this.\n", 100_000)));
        var small = new ReadOptions { MemoryMax = Megabyte, TimeMax = TimeSpan.FromSeconds(100) };

        Assert.Contains("1 MB of memory", Refusal(path, small).Reason, StringComparison.Ordinal);
        Assert.Empty(new DocumentReader(small with { MemoryMax = 16 * Megabyte }).Read(path).Refusals);
    }

    [Fact]
    public void A_run_goes_on_behind_hostile_files()
    {
        string[] paths =
        [
            Sparse("line.txt", 1L << 30),
            _texts.Put("bomb.xml", "<!DOCTYPE TEI [<!ENTITY a \"aaaa\">]><TEI>&a;</TEI>"),
            _texts.Put("deep.rtf", @"{\rtf1 " + new string('{', 100_000)),
            _texts.Put("good.en.txt", "The two sides agree on this."),
        ];
        var reader = new DocumentReader(new ReadOptions());

        Assert.Equal([0, 0, 0, 1], paths.Select(path => reader.Read(path).Documents.Count));
    }

    private static (string Reason, long Allocated) Refusal(string path, ReadOptions options)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = new DocumentReader(options).Read(path);
        return (Texts.Refusal(result), GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private string Sparse(string name, long length)
    {
        var path = _texts.Put(name, "a");
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        file.SetLength(length);
        return path;
    }
}
