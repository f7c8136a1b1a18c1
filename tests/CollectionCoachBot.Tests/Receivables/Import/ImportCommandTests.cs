using System.CommandLine;
using System.Diagnostics;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Texts;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CollectionCoachBot.Tests.Receivables.Import;

public sealed class ImportCommandTests : IDisposable
{
    private static readonly string File1 = Path.Combine(Approved.Root, "tests/CollectionCoachBot.Tests/Receivables/Files/payment-histories.csv");

    private readonly string _folder = Directory.CreateTempSubdirectory("coach-import-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private string _more = "";
    private ISampleRemoval _sample = new NoSample();

    private string ConnectionString => $"Data Source={Path.Combine(_folder, "new", "coach.db")}{_more}";

    public void Dispose()
    {
        using (var connection = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task On_a_fresh_machine_it_makes_the_database_and_reports()
    {
        var exit = await RunAsync(File1, "--as-of", "2013-06-30", "--currency", "USD", "--language", "en-US");

        Assert.Equal(0, exit);
        Assert.Equal("", _error.ToString());
        Assert.Equal(
            """
            Ledger as of 2013-06-30: 6 new, 0 changed, 0 unchanged, 0 closed, 0 rejected.
            1 rows left out: issued after that day.
            Open: 4 receivables of 3 customers, 2 of 4 disputed.
              M0 not due        2 receivables  USD 127.62
              M1 1-30 days      1 receivables  USD 55.94
              M2 31-60 days     1 receivables  USD 20.25
            Columns not used: PaperlessDate, PaperlessBill, DaysToSettle, DaysLate

            """.ReplaceLineEndings(),
            _output.ToString());
    }

    [Fact]
    public async Task It_speaks_chinese()
    {
        await RunAsync(File1, "--as-of", "2013-06-30", "--currency", "USD", "--language", "zh-CN");

        Assert.StartsWith("台账截至 2013-06-30：新增 6，变更 0，未变 0，结清 0，未导入 0。", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Which currency are these amounts in?", "--as-of", "2013-06-30")]
    [InlineData("\"yesterday\" isn't a date.", "--as-of", "yesterday", "--currency", "USD")]
    [InlineData("\"Mark\" isn't a currency.", "--as-of", "2013-06-30", "--currency", "Mark")]
    [InlineData("\"zhangsan\" isn't an e-mail address.", "--as-of", "2013-06-30", "--currency", "USD", "--owner", "zhangsan")]
    public async Task What_it_cannot_understand_ends_with_one_and_a_question(string message, params string[] arguments)
    {
        var exit = await RunAsync([File1, "--language", "en-US", .. arguments]);

        Assert.Equal(1, exit);
        Assert.StartsWith(message, _error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", _output.ToString());
    }

    [Theory]
    [InlineData("The sample's 2 customers would be removed to make room.", "--language", "en-US", "--dry-run")]
    [InlineData("The sample's 2 customers were removed to make room.", "--language", "en-US")]
    [InlineData("将会移走示例中的 2 个客户。", "--language", "zh-CN", "--dry-run")]
    public async Task A_trial_run_does_not_say_that_the_sample_is_gone(string said, params string[] arguments)
    {
        _sample = new TwoSampleCustomers();

        await RunAsync([File1, "--as-of", "2013-06-30", "--currency", "USD", .. arguments]);

        Assert.StartsWith(said, _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "1 rows left out: totals.", "Note: this ledger is as of 2013-06-30, the one before it as of 2013-07-31.")]
    [InlineData("zh-CN", "跳过 1 行：合计。", "注意：这份台账截至 2013-06-30，比上一次导入的（截至 2013-07-31）旧。")]
    public async Task What_an_accountant_has_to_know_is_said(string language, params string[] said)
    {
        var file = Path.Combine(_folder, "ledger.csv");
        await File.WriteAllTextAsync(file, "客户,发票号,到期日,余额\nA,1,2013-06-01,5\n合计,,,5\n");
        await RunAsync(file, "--as-of", "2013-07-31", "--currency", "CNY");

        await RunAsync(file, "--as-of", "2013-06-30", "--currency", "CNY", "--language", language);

        Assert.All(said, line => Assert.Contains(line, _output.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en-US", "Note: 1 receivables that the file doesn't list stay open, since 1 rejected rows don't tell which receivable they are.")]
    [InlineData("zh-CN", "注意：有 1 笔应收款不在文件里，但没有结掉，因为未导入的行里有 1 行看不出是哪一笔。")]
    public async Task It_says_why_what_is_not_listed_stays_open(string language, string said)
    {
        var file = Path.Combine(_folder, "ledger.csv");
        await File.WriteAllTextAsync(file, "客户,发票号,到期日,余额\nA,1,2013-06-01,5\nA,2,2013-06-01,5\n");
        await RunAsync(file, "--currency", "CNY");
        await File.WriteAllTextAsync(file, "客户,发票号,到期日,余额\nA,1,2013-06-01,5\n,2,2013-06-01,5\n");

        await RunAsync(file, "--currency", "CNY", "--language", language);

        Assert.Contains(said, _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "There is no file ")]
    [InlineData("zh-CN", "没有文件 ")]
    public async Task A_file_that_is_not_there_is_named(string language, string said)
    {
        var exit = await RunAsync("nowhere.csv", "--language", language);

        Assert.Equal(1, exit);
        Assert.StartsWith(said, _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("nowhere.csv", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_no_file()
    {
        var exit = await RunAsync(_folder, "--language", "en-US");

        Assert.Equal(1, exit);
        Assert.Equal($"{_folder} is a folder. Name the file in it.{Environment.NewLine}", _error.ToString());
    }

    [Fact]
    public async Task A_file_that_another_program_keeps_to_itself_is_not_taken()
    {
        var file = Path.Combine(_folder, "ledger.csv");
        await using var other = new FileStream(file, FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        var exit = await RunAsync(file, "--language", "en-US");

        Assert.Equal(1, exit);
        Assert.StartsWith(file + " can't be read. It may be open in another program", _error.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_pipe_is_taken_like_a_file()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no pipes with a name in a folder");
        var pipe = Path.Combine(_folder, "pipe");
        using (var made = Process.Start("mkfifo", [pipe]))
            await made.WaitForExitAsync();
        var writing = Task.Run(async () =>
        {
            await using var end = new FileStream(pipe, FileMode.Open, FileAccess.Write);
            await end.WriteAsync(await File.ReadAllBytesAsync(File1));
        });

        var exit = await RunAsync(pipe, "--as-of", "2013-06-30", "--currency", "USD", "--language", "en-US");

        await writing;
        Assert.Equal((0, ""), (exit, _error.ToString()));
        Assert.StartsWith("Ledger as of 2013-06-30: 6 new,", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_refuses_is_told_in_a_line_and_nothing_is_changed()
    {
        string[] arguments = [File1, "--as-of", "2013-06-30", "--currency", "USD", "--language", "en-US"];
        await RunAsync([.. arguments, "--dry-run"]);
        using (var connection = new SqliteConnection(ConnectionString))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TRIGGER Full BEFORE INSERT ON LedgerImports BEGIN SELECT RAISE(ABORT, 'disk full'); END";
            command.ExecuteNonQuery();
        }

        var exit = await RunAsync(arguments);

        Assert.Equal(1, exit);
        Assert.StartsWith("The database refused: ", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("disk full", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0L, Count("Receivables"));
    }

    [Fact]
    public async Task A_database_in_which_another_program_writes_is_told_in_a_line_and_nothing_is_changed()
    {
        string[] arguments = [File1, "--as-of", "2013-06-30", "--currency", "USD", "--language", "en-US"];
        await RunAsync([.. arguments, "--dry-run"]);
        _more = ";Default Timeout=1";
        int exit;
        using (var connection = new SqliteConnection(ConnectionString))
        {
            connection.Open();
            using var writing = connection.BeginTransaction();
            exit = await RunAsync(arguments);
            Assert.Contains("locked", Assert.Single(_error.ToString().Trim().Split('\n')), StringComparison.Ordinal);
        }

        Assert.Equal((1, 0L), (exit, Count("Receivables")));
        Assert.Equal(0, await RunAsync(arguments));
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_undoes_nothing()
    {
        string[] arguments = [File1, "--as-of", "2013-06-30", "--currency", "USD", "--language", "en-US"];

        var exit = await RunAsync(arguments, new FullDisk());

        Assert.Equal(0, exit);
        Assert.Equal($"The import is done, but its report couldn't be written: No space left{Environment.NewLine}", _error.ToString());
        Assert.Equal(6L, Count("Receivables"));
    }

    [Fact]
    public async Task It_explains_a_file_without_a_database()
    {
        var exit = await RunAsync(File1, "--explain", "--as-of", "2013-06-30", "--currency", "USD", "--language", "en-US");

        Assert.Equal((0, ""), (exit, _error.ToString()));
        Assert.Contains("customerID     customer code", _output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith($"Nothing was written.{Environment.NewLine}", _output.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "new")));
    }

    [Fact]
    public async Task A_mapping_is_saved_shown_and_used()
    {
        var file = Path.Combine(_folder, "ledger.csv");
        await File.WriteAllTextAsync(file, "Who,What,When,How much,Owner\nA,1,2013-06-01,5,Meier\n");
        string[] columns = ["--column", "Who=CustomerCode", "--column", "What=InvoiceNumber", "--column", "When=DueOn", "--column", "How much=Open", "--column", "Owner="];
        Assert.Equal(0, await RunAsync([file, "--currency", "EUR", "--save-mapping", "Odd", "--language", "en-US", .. columns]));
        Assert.Contains("Saved as \"Odd\"", _output.ToString(), StringComparison.Ordinal);

        Assert.Equal(0, await RunAsync(file, "--mapping", "odd", "--language", "en-US"));
        Assert.Equal(0, await RunAsync("--mappings", "--language", "en-US"));

        Assert.Equal("", _error.ToString());
        Assert.Contains("0 new, 0 changed, 1 unchanged", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("--currency EUR", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("  \"How much\" is: open balance", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("  \"Owner\" isn't used", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_who_is_said_once_and_kept_with_the_mapping()
    {
        var file = Path.Combine(_folder, "ledger.csv");
        await File.WriteAllTextAsync(file, "Customer,Invoice,Due,Amount,Currency,Sales rep\nA,1,2013-06-01,5,EUR,Meier\nB,2,2013-06-01,5,EUR,Schmidt\n");
        Assert.Equal(0, await RunAsync(file, "--person", "Meier=meier@contoso.com", "--person", "Schmidt=", "--save-mapping", "ERP", "--language", "en-US"));

        Assert.Equal(0, await RunAsync(file, "--mapping", "ERP", "--language", "en-US"));
        Assert.Equal(0, await RunAsync("--mappings", "--language", "en-US"));

        Assert.Equal("", _error.ToString());
        Assert.Contains("0 new, 0 changed, 2 unchanged, 0 closed, 0 rejected", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("  Meier is: meier@contoso.com", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("  Schmidt stands for nobody", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The file has no column \"Amount\".", "--column", "Amount=Open")]
    [InlineData("No mapping is saved under \"SAP\".", "--mapping", "SAP")]
    [InlineData("\"Colour\" isn't anything that a column can mean.", "--column", "Disputed=Colour")]
    [InlineData("A mapping needs a name", "--save-mapping", " ")]
    public async Task What_is_said_of_columns_and_cannot_be_is_refused(string said, params string[] arguments)
    {
        Assert.Equal(1, await RunAsync([File1, "--as-of", "2013-06-30", "--currency", "USD", "--language", "en-US", .. arguments]));

        Assert.StartsWith(said, _error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", _output.ToString());
    }

    [Theory]
    [InlineData("--frob")]
    [InlineData("--currency", "USD", "--currency", "CNY")]
    [InlineData("--dates", "any")]
    [InlineData("--as-of")]
    public async Task Options_that_make_no_sense_end_with_one_before_anything_is_read(params string[] options)
    {
        var exit = await RunAsync([File1, .. options]);

        Assert.Equal(1, exit);
        Assert.NotEmpty(_error.ToString());
        Assert.False(Directory.Exists(Path.Combine(_folder, "new")));
    }

    private long Count(string table)
    {
        using var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table}";
        return (long)command.ExecuteScalar()!;
    }

    private sealed class FullDisk : StringWriter
    {
        public override Task WriteLineAsync(string? value) => throw new IOException("No space left");
    }

    private sealed class NoSample : ISampleRemoval
    {
        public Task<int> RemoveAsync(CoachDb db, CancellationToken cancellationToken) => Task.FromResult(0);
    }

    private sealed class TwoSampleCustomers : ISampleRemoval
    {
        public Task<int> RemoveAsync(CoachDb db, CancellationToken cancellationToken) => Task.FromResult(2);
    }

    private Task<int> RunAsync(params string[] arguments) => RunAsync(arguments, _output);

    private async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("ConnectionStrings:Coach", (string?)ConnectionString)])
            .Build();
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration).AddStorage(configuration).AddReceivables(configuration)
            .AddSingleton(_sample)
            .BuildServiceProvider();
        var command = ImportCommand.Create(() => services, Words.Load(AppContext.BaseDirectory));
        return await new RootCommand { command }.Parse(["import", .. arguments]).InvokeAsync(new InvocationConfiguration { Output = output, Error = _error });
    }
}
