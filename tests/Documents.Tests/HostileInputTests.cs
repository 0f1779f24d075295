using System.Text;

namespace Chancery.Documents.Tests;

public sealed class HostileInputTests : IDisposable
{
    private readonly Texts _texts = new();
    private readonly DocumentReader _reader = new(new ReadOptions());

    public void Dispose() => _texts.Dispose();

    public static TheoryData<string> Extensions => [".txt", ".md", ".html", ".jsonl", ".tsv"];

    [Theory]
    [MemberData(nameof(Extensions))]
    public void Every_reader_refuses_what_is_no_text_and_never_throws(string extension)
    {
        Assert.Contains("empty", Texts.Refusal(_reader.Read(_texts.Put("empty" + extension, []))), StringComparison.Ordinal);
        Assert.Contains("white space", Texts.Refusal(_reader.Read(_texts.Put("blank" + extension, " \r\n\t\n"u8.ToArray()))), StringComparison.Ordinal);
        Assert.Contains("binary", Texts.Refusal(_reader.Read(_texts.Put("binary" + extension, [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 1, 2]))), StringComparison.Ordinal);
        Assert.Contains("not UTF-8: byte 0xE4 at offset 5; save it as UTF-8", Texts.Refusal(_reader.Read(_texts.Put("latin1" + extension, [.. "Vertr"u8, 0xE4, .. "ge"u8]))), StringComparison.Ordinal);
        Assert.Contains("no such file", Texts.Refusal(_reader.Read(Path.Combine(_texts.Folder, "missing" + extension))), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public void Every_reader_survives_random_bytes_and_random_marks(string extension)
    {
        var random = new Random(20250506);
        const string Marks = "<>{}[]\"'#*_`|\\/&;:.,()%§-–0123456789 \n\r\tabcXYZäßłå";
        for (var i = 0; i < 60; i++)
        {
            var bytes = new byte[random.Next(1, 3000)];
            random.NextBytes(bytes);
            _reader.Read(_texts.Put("bytes" + extension, bytes));
            var text = new StringBuilder(extension == ".tsv" ? "id\ten\n" : "");
            for (var c = 0; c < 3000; c++)
            {
                text.Append(Marks[random.Next(Marks.Length)]);
            }

            var result = _reader.Read(_texts.Put("marks" + extension, text.ToString()));
            Assert.True(result.Documents.Count + result.Refusals.Count > 0, "a file must give a document or a reason");
        }
    }

    [Theory]
    [InlineData(".txt")]
    [InlineData(".md")]
    public void An_endless_line_is_refused_by_its_number(string extension)
    {
        var reason = Texts.Refusal(_texts.Read("long" + extension, "first line\n" + new string('a', 2_000_000)));

        Assert.Contains("line 2 has 2,000,000 characters", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_line_of_bulk_data_leaves_the_others()
    {
        var result = _texts.Read("bulk.jsonl", "{\"language\":\"en\",\"text\":\"" + new string('a', 2_000_000) + "\"}\n{\"language\":\"en\",\"text\":\"A short clause.\"}\n");

        Assert.Equal(1, Assert.Single(result.Refusals).Line);
        Assert.Equal("A short clause.", Assert.Single(Assert.Single(result.Documents).Clauses).Text);
    }

    [Fact]
    public void Files_over_the_limit_are_refused_unread()
    {
        Assert.Contains("2,000 are allowed", Texts.Refusal(_texts.Read("big.en.txt", new string('a', 3000), new ReadOptions { BytesMax = 2000 })), StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_ends_when_its_time_is_up_and_when_the_caller_gives_up()
    {
        Assert.Contains("longer than", Texts.Refusal(_texts.Read("slow.en.txt", "1. One.\n2. Two.\n", new ReadOptions { TimeMax = TimeSpan.Zero })), StringComparison.Ordinal);
        var path = _texts.Put("given-up.en.txt", "1. One.\n2. Two.\n");
        Assert.Throws<OperationCanceledException>(() => _reader.Read(path, new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("text.fr.txt", "Les parties sont convenues de ce qui suit.", "'fr'")]
    [InlineData("text.md", "---\nlang: nl\n---\nDe partijen zijn het volgende overeengekomen.", "'nl'")]
    [InlineData("text.txt", "Les Hautes Parties contractantes sont convenues des dispositions qui suivent, dans le respect de leur souveraineté.", "none of those")]
    [InlineData("unknown.docm", "x", "no clause")]
    [InlineData("rules.en.txt", "-----\n*****\n", "no clause")]
    public void What_cannot_be_taken_is_named(string name, string text, string reason)
    {
        Assert.Contains(reason, Texts.Refusal(_texts.Read(name, text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused_and_wide_pages_are_read_in_time()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 200_000)) + "text";
        Assert.Contains("nested", Texts.Refusal(_texts.Read("deep.html", deep)), StringComparison.Ordinal);

        var wide = "<html lang=en><body>" + string.Concat(Enumerable.Repeat("<p>The parties agree on this.", 50_000));
        Assert.Equal(50_000, _texts.One("wide.html", wide, new ReadOptions { TimeMax = TimeSpan.FromSeconds(60) }).Clauses.Count);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("<a ")]
    [InlineData("1. ")]
    [InlineData("Article 1 ")]
    [InlineData("Photo: ")]
    [InlineData("ARTICLE 1 ARTICLE 2 ")]
    public void Repeated_marks_take_linear_time(string mark)
    {
        var text = string.Concat(Enumerable.Repeat(mark, 900_000 / mark.Length));
        foreach (var extension in new[] { ".en.txt", ".en.md" })
        {
            var result = _texts.Read("repeated" + extension, text, new ReadOptions { TimeMax = TimeSpan.FromSeconds(60) });
            Assert.DoesNotContain(result.Refusals, refusal => refusal.Reason.Contains("longer than", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_reader_serves_many_threads_with_the_same_results()
    {
        var path = _texts.Put("text.txt", "Joint Statement\n\n1. The two sides will open their ports.\n2. The two sides will lower their fees.\nDone at Lund on 3 June 2024.\n");
        var expected = Describe(_reader.Read(path));
        Parallel.For(0, 64, _ => Assert.Equal(expected, Describe(_reader.Read(path))));
    }

    private static string Describe(ReadResult result) =>
        string.Join('|', result.Documents.SelectMany(document => document.Clauses.Select(clause => document.Id + clause.Label + clause.Text + document.Metadata.Date)));
}
