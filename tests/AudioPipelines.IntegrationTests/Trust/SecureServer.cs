using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AudioPipelines.IntegrationTests.Trust;

/// <summary>A server on the loopback interface that speaks TLS, with a certificate that it has signed itself, or does
/// not.</summary>
internal sealed class SecureServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2? _certificate;

    /// <param name="validFor">How long its certificate is valid from now on; below 0: it was; <see langword="null"/>: it has
    /// none, and speaks plain text.</param>
    public SecureServer(TimeSpan? validFor)
    {
        if (validFor is { } time) _certificate = Certificate(DateTimeOffset.UtcNow + time);
        _listener.Start();
        new Thread(Accept) { IsBackground = true, Name = "secure server" }.Start();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose()
    {
        _listener.Dispose();
        _certificate?.Dispose();
    }

    private static X509Certificate2 Certificate(DateTimeOffset validUntil)
    {
        using var key = RSA.Create(2_048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 made = request.CreateSelfSigned(validUntil - TimeSpan.FromDays(30), validUntil);
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private void Accept()
    {
        try
        {
            while (true)
            {
                TcpClient client = _listener.AcceptTcpClient();
                new Thread(() => Serve(client)) { IsBackground = true, Name = "secure client" }.Start();
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private void Serve(TcpClient client)
    {
        try
        {
            using (client)
            {
                if (_certificate is null)
                {
                    client.GetStream().Write("HTTP/1.1 400 Bad Request\r\n\r\n"u8);
                    return;
                }

                using var stream = new SslStream(client.GetStream());
                stream.AuthenticateAsServer(_certificate);
                while (stream.ReadByte() >= 0)
                {
                    // Nobody who looks at the certificate asks for anything.
                }
            }
        }
        catch (Exception gone) when (gone is IOException or AuthenticationException)
        {
            // The client did not like the certificate.
        }
    }
}
