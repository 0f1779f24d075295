using Chancery.CrossLanguage.Learning;

namespace Chancery.CrossLanguage.Tests.Learning;

public sealed class LearnedLexiconFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-test-").FullName;

    private string FilePath => Path.Combine(_folder, LearnedLexiconFile.Name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_written_is_read()
    {
        LearnedLexiconFile.Write(_folder, Some());
        var read = LearnedLexiconFile.Read(_folder, out string? fault);
        Assert.Null(fault);
        var word = read.Find("en", "sv", "peace");
        Assert.Equal(12, word.Occurrences);
        Assert.Equal(Some().Find("en", "sv", "peace").Translations, word.Translations);
        Assert.Equal(40, Assert.Single(read.Directions).ClausePairs);
        Assert.Equal([LearnedLexiconFile.Name], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Where_there_is_no_file_nothing_is_learned_and_nothing_is_wrong()
    {
        Assert.Empty(LearnedLexiconFile.Read(_folder, out string? fault).Directions);
        Assert.Null(fault);
    }

    [Fact]
    public void A_file_with_any_byte_changed_is_left_out_with_a_word()
    {
        LearnedLexiconFile.Write(_folder, Some());
        byte[] sound = File.ReadAllBytes(FilePath);
        for (int i = 0; i < sound.Length; i++)
        {
            byte[] damaged = [.. sound];
            damaged[i] ^= 0x40;
            AssertLeftOut(damaged);
        }
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_left_out_with_a_word()
    {
        LearnedLexiconFile.Write(_folder, Some());
        byte[] sound = File.ReadAllBytes(FilePath);
        for (int length = 0; length < sound.Length; length++)
        {
            AssertLeftOut(sound[..length]);
        }
    }

    private void AssertLeftOut(byte[] bytes)
    {
        File.WriteAllBytes(FilePath, bytes);
        Assert.Empty(LearnedLexiconFile.Read(_folder, out string? fault).Directions);
        Assert.Contains("chancery learn", fault, StringComparison.Ordinal);
    }

    private static LearnedLexicon Some() => new(
    [
        new LearnedDirection("en", "sv", 40, new Dictionary<string, LearnedWord>
        {
            ["peace"] = new(12, [new LearnedTranslation("fred", "freden", 0.8f, 10), new LearnedTranslation("frid", "frid", 0.1f, 1)]),
        }),
    ]);
}
