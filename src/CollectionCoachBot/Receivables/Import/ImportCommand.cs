using System.CommandLine;
using System.Globalization;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables.Import.Amounts;
using CollectionCoachBot.Receivables.Import.Dates;
using CollectionCoachBot.Receivables.Import.Explain;
using CollectionCoachBot.Receivables.Import.Mappings;
using CollectionCoachBot.Receivables.Import.Tables;
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
        var system = Languages.OfConsole(null);
        string Help(string key) => words.Plain(system, "receivables.help-" + key);
        var file = new Argument<FileInfo?>("file") { Description = Help("file"), Arity = ArgumentArity.ZeroOrOne };
        var asOf = new Option<string?>("--as-of") { Description = Help("as-of"), HelpName = "DATE" };
        var currency = new Option<string?>("--currency") { Description = Help("currency"), HelpName = "CODE" };
        var owner = new Option<string?>("--owner") { Description = Help("owner"), HelpName = "EMAIL" };
        var person = new Option<string[]>("--person") { Description = Help("person"), HelpName = "NAME=EMAIL" };
        var dates = new Option<string?>("--dates") { Description = Help("dates") };
        dates.AcceptOnlyFromAmong("month-first", "day-first", "year-first");
        var turned = new Option<string?>("--turned-dates") { Description = Help("turned-dates") };
        turned.AcceptOnlyFromAmong("yes", "no");
        var decimals = new Option<string?>("--decimal") { Description = Help("decimal") };
        decimals.AcceptOnlyFromAmong("point", "comma");
        var encoding = new Option<string?>("--encoding") { Description = Help("encoding"), HelpName = "NAME" };
        var sheet = new Option<string?>("--sheet") { Description = Help("sheet"), HelpName = "NAME" };
        var column = new Option<string[]>("--column") { Description = Help("column"), HelpName = "HEADING=FIELD" };
        var mapping = new Option<string?>("--mapping") { Description = Help("mapping"), HelpName = "NAME" };
        var saveMapping = new Option<string?>("--save-mapping") { Description = Help("save-mapping"), HelpName = "NAME" };
        var mappings = new Option<bool>("--mappings") { Description = Help("mappings") };
        var explain = new Option<bool>("--explain") { Description = Help("explain") };
        var shift = new Option<bool>("--shift-to-today") { Description = Help("shift") };
        var delta = new Option<bool>("--delta") { Description = Help("delta") };
        var yes = new Option<bool>("--yes") { Description = Help("yes") };
        var dryRun = new Option<bool>("--dry-run") { Description = Help("dry-run") };
        var language = new Option<string?>("--language") { Description = Help("language") };
        language.AcceptOnlyFromAmong("zh-CN", "en-US");
        var command = new Command("import", Help("import")) { file, asOf, currency, owner, person, dates, turned, decimals, encoding, sheet, column, mapping, saveMapping, mappings, explain, shift, delta, yes, dryRun, language };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var text = new ReportText(words, Languages.OfConsole(parsed.GetValue(language)));
            IEnumerable<string> told;
            var exit = 0;
            try
            {
                var request = new ImportRequest
                {
                    AsOf = DateOf(parsed.GetValue(asOf)),
                    Currency = parsed.GetValue(currency),
                    Owner = parsed.GetValue(owner),
                    People = GivenPeople.Of(parsed.GetValue(person) ?? []),
                    Dates = parsed.GetValue(dates) switch { "month-first" => DateOrder.MonthFirst, "day-first" => DateOrder.DayFirst, "year-first" => DateOrder.YearFirst, _ => null },
                    DatesTurned = parsed.GetValue(turned) switch { "yes" => true, "no" => false, _ => null },
                    Decimals = parsed.GetValue(decimals) switch { "point" => DecimalSign.Point, "comma" => DecimalSign.Comma, _ => null },
                    Encoding = parsed.GetValue(encoding),
                    Sheet = parsed.GetValue(sheet),
                    Columns = GivenColumns.Of(parsed.GetValue(column) ?? []),
                    ShiftToToday = parsed.GetValue(shift),
                    IsDelta = parsed.GetValue(delta),
                    IsConfirmed = parsed.GetValue(yes),
                    DryRun = parsed.GetValue(dryRun),
                };
                (told, exit) = parsed.GetValue(mappings)
                    ? (await SavedAsync(services(), text, cancellationToken), 0)
                    : await TakeAsync(
                        parsed.GetValue(file) ?? throw new LedgerRefusedException("no-file"),
                        parsed.GetValue(mapping) is { } named ? (await FindAsync(services(), named, cancellationToken)).Under(request) : request);
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
                foreach (var line in told)
                    await parsed.InvocationConfiguration.Output.WriteLineAsync(line);
            }
            catch (IOException failed)
            {
                // What was asked for is done, so this is no failure; a full disk or a closed terminal only keeps it from being told.
                await parsed.InvocationConfiguration.Error.WriteLineAsync(text.NotTold(failed));
            }

            return exit;

            async Task<(IEnumerable<string>, int)> TakeAsync(FileInfo named, ImportRequest request)
            {
                await using var content = await LedgerSource.OpenAsync(named, cancellationToken);
                if (parsed.GetValue(explain))
                {
                    var ledger = services().GetRequiredService<Ledger>();
                    var explained = services().GetRequiredService<ImportExplainer>().Explain(content, request, ledger.Today(), ledger.Zone);
                    return (new ExplainText(text).Lines(explained), explained.Refused is null ? 0 : 1);
                }

                if (parsed.GetValue(saveMapping) is { } name)
                    LedgerMappings.CheckName(name);
                var report = await RunAsync(services(), content, request, text.Progress, cancellationToken);
                if (parsed.GetValue(saveMapping) is not { } kept || request.DryRun)
                    return (text.Lines(report), 0);
                await services().GetRequiredService<LedgerMappings>().SaveAsync(kept, MappingContent.Of(request), cancellationToken);
                return ([.. text.Lines(report), text.Saved(kept)], 0);
            }

            async Task<int> RefuseAsync(IEnumerable<string> lines)
            {
                foreach (var line in lines)
                    await parsed.InvocationConfiguration.Error.WriteLineAsync(line);
                return 1;
            }
        });
        return command;
    }

    private static async Task<IEnumerable<string>> SavedAsync(IServiceProvider services, ReportText text, CancellationToken cancellationToken)
    {
        await MigrateAsync(services, cancellationToken);
        return text.Mappings(await services.GetRequiredService<LedgerMappings>().AllAsync(cancellationToken));
    }

    private static async Task<MappingContent> FindAsync(IServiceProvider services, string name, CancellationToken cancellationToken)
    {
        await MigrateAsync(services, cancellationToken);
        return await services.GetRequiredService<LedgerMappings>().FindAsync(name, cancellationToken);
    }

    private static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var connectionString = StorageSetup.ConnectionString(services.GetRequiredService<IConfiguration>());
        await DatabaseKind.Of(connectionString).MigrateAsync(connectionString, cancellationToken);
    }

    private static async Task<ImportReport> RunAsync(
        IServiceProvider services, Stream content, ImportRequest request, string title, CancellationToken cancellationToken)
    {
        await MigrateAsync(services, cancellationToken);
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

    private sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}
