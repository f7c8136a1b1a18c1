using System.CommandLine;
using System.Globalization;
using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace CollectionCoachBot.Receivables.Import;

/// <summary><c>-- import FILE</c>: takes a ledger file into the database from the command line.</summary>
internal static class ImportCommand
{
    /// <summary>
    /// The command. It ends with 0, or with 1 and nothing changed where the file can't be understood; the reason goes to the error stream.
    /// </summary>
    /// <param name="services">Builds the program's services; called only when the command runs.</param>
    /// <param name="words">The texts, for the command's help.</param>
    public static Command Create(Func<IServiceProvider> services, Words words)
    {
        var system = LanguageOf(null);
        string Help(string key) => words.Plain(system, "receivables.help-" + key);
        var file = new Argument<FileInfo>("file") { Description = Help("file") };
        var asOf = new Option<string?>("--as-of") { Description = Help("as-of"), HelpName = "DATE" };
        var currency = new Option<string?>("--currency") { Description = Help("currency"), HelpName = "CODE" };
        var owner = new Option<string?>("--owner") { Description = Help("owner"), HelpName = "EMAIL" };
        var dates = new Option<string?>("--dates") { Description = Help("dates") };
        dates.AcceptOnlyFromAmong("month-first", "day-first", "year-first");
        var turned = new Option<string?>("--turned-dates") { Description = Help("turned-dates") };
        turned.AcceptOnlyFromAmong("yes", "no");
        var decimals = new Option<string?>("--decimal") { Description = Help("decimal") };
        decimals.AcceptOnlyFromAmong("point", "comma");
        var encoding = new Option<string?>("--encoding") { Description = Help("encoding"), HelpName = "NAME" };
        var sheet = new Option<string?>("--sheet") { Description = Help("sheet"), HelpName = "NAME" };
        var shift = new Option<bool>("--shift-to-today") { Description = Help("shift") };
        var dryRun = new Option<bool>("--dry-run") { Description = Help("dry-run") };
        var language = new Option<string?>("--language") { Description = Help("language") };
        language.AcceptOnlyFromAmong("zh-CN", "en-US");
        var command = new Command("import", Help("import")) { file, asOf, currency, owner, dates, turned, decimals, encoding, sheet, shift, dryRun, language };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var text = new ReportText(words, LanguageOf(parsed.GetValue(language)));
            ImportReport report;
            try
            {
                var request = new ImportRequest
                {
                    AsOf = DateOf(parsed.GetValue(asOf)),
                    Currency = parsed.GetValue(currency),
                    Owner = parsed.GetValue(owner),
                    Dates = parsed.GetValue(dates) switch { "month-first" => DateOrder.MonthFirst, "day-first" => DateOrder.DayFirst, "year-first" => DateOrder.YearFirst, _ => null },
                    DatesTurned = parsed.GetValue(turned) switch { "yes" => true, "no" => false, _ => null },
                    Decimals = parsed.GetValue(decimals) switch { "point" => DecimalSign.Point, "comma" => DecimalSign.Comma, _ => null },
                    Encoding = parsed.GetValue(encoding),
                    Sheet = parsed.GetValue(sheet),
                    ShiftToToday = parsed.GetValue(shift),
                    DryRun = parsed.GetValue(dryRun),
                };
                await using var content = await LedgerSource.OpenAsync(parsed.GetRequiredValue(file), cancellationToken);
                report = await RunAsync(services(), content, request, text.Progress, cancellationToken);
            }
            catch (LedgerRefusedException refused)
            {
                return await RefuseAsync(text.Refusal(refused));
            }
            catch (Exception refused) when (refused is DatabaseRefusedException or OptionsValidationException or InvalidDataException)
            {
                return await RefuseAsync([refused.Message]);
            }
            catch (Exception failed) when (DatabaseFault.In(failed) is not null)
            {
                return await RefuseAsync([text.DatabaseFailed(DatabaseFault.In(failed)!)]);
            }
            catch (IOException failed)
            {
                return await RefuseAsync([text.ReadingFailed(failed)]);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return await RefuseAsync([text.Cancelled]);
            }

            try
            {
                foreach (var line in text.Lines(report))
                    await parsed.InvocationConfiguration.Output.WriteLineAsync(line);
            }
            catch (IOException failed)
            {
                // What was asked for is done, so this is no failure; a full disk or a closed terminal only keeps it from being told.
                await parsed.InvocationConfiguration.Error.WriteLineAsync(text.NotTold(failed));
            }

            return 0;

            async Task<int> RefuseAsync(IEnumerable<string> lines)
            {
                foreach (var line in lines)
                    await parsed.InvocationConfiguration.Error.WriteLineAsync(line);
                return 1;
            }
        });
        return command;
    }

    private static async Task<ImportReport> RunAsync(
        IServiceProvider services, Stream content, ImportRequest request, string title, CancellationToken cancellationToken)
    {
        var connectionString = StorageSetup.ConnectionString(services.GetRequiredService<IConfiguration>());
        await DatabaseKind.Of(connectionString).MigrateAsync(connectionString, cancellationToken);
        var importer = services.GetRequiredService<LedgerImporter>();

        // In a pipe or a log a bar that moves is noise.
        if (Console.IsOutputRedirected || Console.IsErrorRedirected)
            return await importer.ImportAsync(content, request, null, cancellationToken);
        return await AnsiConsole.Progress().AutoClear(true).StartAsync(async console =>
        {
            var task = console.AddTask(title, maxValue: 1);
            return await importer.ImportAsync(content, request, new Bar(task), cancellationToken);
        });
    }

    private static DateOnly? DateOf(string? value) =>
        value is null ? null
        : DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw new LedgerRefusedException("bad-as-of", ("value", value));

    /// <summary>English where nothing is chosen and the system isn't Chinese: a server's console seldom has a Chinese font.</summary>
    private static Language LanguageOf(string? chosen) =>
        (chosen ?? CultureInfo.CurrentUICulture.Name) is { Length: > 0 } tag ? Languages.FromLocale(tag) : Language.English;

    private sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}
