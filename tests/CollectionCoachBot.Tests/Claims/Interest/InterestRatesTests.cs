using CollectionCoachBot.Claims.Interest;
using static CollectionCoachBot.Tests.Claims.Debts;

namespace CollectionCoachBot.Tests.Claims.Interest;

public sealed class InterestRatesTests : IDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory().FullName;

    [Theory]
    [InlineData("2020-04-19", "4.05")]
    [InlineData("2020-04-20", "3.85")]
    [InlineData("2021-12-19", "3.85")]
    [InlineData("2026-01-19", "3.00")]
    [InlineData("2019-08-19", null)]
    [InlineData("2026-01-20", null)]
    public void A_rate_holds_from_its_day_until_the_next_and_never_beyond_what_is_known(string day, string? percent) =>
        Assert.Equal(percent, InterestRates.Load(AppContext.BaseDirectory).Lpr.At(Day(day))?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_table_of_the_companys_own_takes_the_place_of_ours_and_the_others_stay()
    {
        var own = Write("lpr:\n  checked: 2026-11-20\n  knownUntil: 2026-12-19\n  percent:\n    2026-01-20: 2.90\n    2026-11-20: 2.80\n");

        var rates = InterestRates.Load(AppContext.BaseDirectory, own);

        Assert.Equal((2.90m, 2.80m), (rates.Lpr.At(Day("2026-11-19")), rates.Lpr.At(Day("2026-12-19"))));
        Assert.Null(rates.Lpr.At(Day("2026-12-20")));
        Assert.Equal(3.75m, rates.BankOfEngland.At(Day("2026-01-01")));
    }

    [Theory]
    [InlineData("libor:\n  checked: 2026-11-20\n  knownUntil: 2026-12-19\n  percent:\n    2026-01-20: 2.90\n", "libor")]
    [InlineData("lpr:\n  checked: 2026-11-20\n  knownUntil: 2026-12-19\n", "lists no rates")]
    [InlineData("lpr:\n  checked: 2026-11-20\n  knownUntil: 2026-12-19\n  percent:\n    20.01.2026: 2.90\n", "20.01.2026")]
    [InlineData("lpr:\n  checked: 2026-11-20\n  knownUntil: 2026-12-19\n  percent:\n    2026-01-20: 290\n", "290")]
    [InlineData("lpr:\n  checked: 2026-11-20\n  knownUntil: 2026-12-19\n  percent:\n    2026-01-20: 2,90\n", "2,90")]
    [InlineData("lpr:\n  checked: 2026-11-20\n  knownUntil: 2025-12-19\n  percent:\n    2026-01-20: 2.90\n", "knownUntil")]
    [InlineData("lpr:\n  knownUntil: 2026-12-19\n  percent:\n    2026-01-20: 2.90\n", "isn't a day")]
    public void What_is_wrong_in_a_file_is_said_at_the_start(string text, string named)
    {
        var own = Write(text);

        var refused = Assert.Throws<InvalidDataException>(() => InterestRates.Load(AppContext.BaseDirectory, own));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.Contains(own, refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    private string Write(string text)
    {
        var file = Path.Combine(_folder, "rates.yaml");
        File.WriteAllText(file, text);
        return file;
    }
}
