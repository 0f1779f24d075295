using Chancery.Index.Native;

namespace Chancery.Index.Tests.Conformance;

public sealed class NativeWritingTests : WritingConformance
{
    private readonly TemporaryFolder _folder = new();

    protected override IIndexEngine Create() => new NativeEngine(_folder.Index);

    protected override IIndexEngine Another() => new NativeEngine(_folder.Index);

    protected override void CleanUp() => _folder.Dispose();
}

public sealed class NativeQueryTests : QueryConformance
{
    private readonly TemporaryFolder _folder = new();

    protected override IIndexEngine Create() => new NativeEngine(_folder.Index);

    protected override IIndexEngine Another() => new NativeEngine(_folder.Index);

    protected override void CleanUp() => _folder.Dispose();
}

public sealed class NativeReadingTests : ReadingConformance
{
    private readonly TemporaryFolder _folder = new();

    protected override IIndexEngine Create() => new NativeEngine(_folder.Index);

    protected override IIndexEngine Another() => new NativeEngine(_folder.Index);

    protected override void CleanUp() => _folder.Dispose();
}

public sealed class NativeConcurrencyTests : ConcurrencyConformance
{
    private readonly TemporaryFolder _folder = new();

    protected override IIndexEngine Create() => new NativeEngine(_folder.Index);

    protected override IIndexEngine Another() => new NativeEngine(_folder.Index);

    protected override void CleanUp() => _folder.Dispose();
}
